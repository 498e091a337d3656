# expect: line 3, taking a tuple apart is not supported yet
#? exit 2
let (a, b) = (1, 2)

#! error[not-supported-yet]: taking a value apart with `let` is not supported yet
#!  --> errors/later/let_pair.arc:3:5
#!   |
#! 3 | let (a, b) = (1, 2)
#!   |     ^^^^^^ not supported yet
#!
#! error[not-supported-yet]: a tuple is not supported yet
#!  --> errors/later/let_pair.arc:3:14
#!   |
#! 3 | let (a, b) = (1, 2)
#!   |              ^^^^^^ not supported yet
