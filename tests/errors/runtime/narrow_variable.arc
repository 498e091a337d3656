# expect: 256 does not fit u8, at `level += 56`
#? exit 1
var level: u8 = 200
level += 55
print(level)     #= 255
level += 1

#! error: 256 does not fit u8
#!  --> errors/runtime/narrow_variable.arc:6:1
#!   |
#! 6 | level += 1
#!   | ^^^^^^^^^^
