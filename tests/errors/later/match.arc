# expect: line 4, `match` is not supported yet
#? exit 2
let n = 1
match n { 1 => print("one"), _ => print("other") }
