# expect: line 4, `catch` has no `try`
#? exit 2
print(1)
catch e { print(2) }

#! error[syntax]: expected the end of the line or an operator, found `catch`
#!  --> errors/syntax/catch_without_try.arc:4:1
#!   |
#! 4 | catch e { print(2) }
#!   | ^^^^^ not `catch`
