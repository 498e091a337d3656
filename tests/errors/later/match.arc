# expect: line 4, `match` is not supported yet
#? exit 2
let n = 1
match n { 1 => print("one"), _ => print("other") }

#! error[not-supported-yet]: `match` is not supported yet
#!  --> errors/later/match.arc:4:1
#!   |
#! 4 | match n { 1 => print("one"), _ => print("other") }
#!   | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ not supported yet
