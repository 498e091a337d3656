# expect: line 4, `else` has no `if`
#? exit 2
print(1)
else { print(2) }

#! error[syntax]: expected the end of the line or an operator, found `else`
#!  --> errors/syntax/else_without_if.arc:4:1
#!   |
#! 4 | else { print(2) }
#!   | ^^^^ not `else`
