# expect: line 3, enums are not supported yet
#? exit 2
enum Whence: c_int { SET, CUR, END = 2 }

#! error[not-supported-yet]: an enum is not supported yet
#!  --> errors/later/enum.arc:3:6
#!   |
#! 3 | enum Whence: c_int { SET, CUR, END = 2 }
#!   |      ^^^^^^ not supported yet
