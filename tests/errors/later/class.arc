# expect: line 3, classes are not supported yet
#? exit 2
class Stack { items: [int] = [] }

#! error[not-supported-yet]: a class is not supported yet
#!  --> errors/later/class.arc:3:7
#!   |
#! 3 | class Stack { items: [int] = [] }
#!   |       ^^^^^ not supported yet
