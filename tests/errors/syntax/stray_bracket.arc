# expect: line 3, this closes nothing
#? exit 2
let x = 1]
print(x)

#! error[stray-bracket]: this closes nothing
#!  --> errors/syntax/stray_bracket.arc:3:10
#!   |
#! 3 | let x = 1]
#!   |          ^
