# expect: line 4, a constant never changes
#? exit 2
const SIZE = 8
SIZE = 16
print(SIZE)

#! error[assign-to-let]: `SIZE` cannot be assigned again
#!  --> errors/names/const_assigned.arc:4:1
#!   |
#! 3 | const SIZE = 8
#!   |       ---- a constant never changes
#! 4 | SIZE = 16
#!   | ^^^^
