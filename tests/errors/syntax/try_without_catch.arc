# expect: line 3 or 5, `catch` is expected
#? exit 2
try { print(1) }
print(2)
print(3)

#! error[syntax]: expected `catch`, found the end of the line
#!  --> errors/syntax/try_without_catch.arc:3:17
#!   |
#! 3 | try { print(1) }
#!   |                 ^ not the end of the line
