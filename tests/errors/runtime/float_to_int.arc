# expect: int(1e300) cannot be an int: the value is named
#? exit 1
let x = 1e300
print(int(x))

#! error: 1e+300 does not fit int
#!  --> errors/runtime/float_to_int.arc:4:7
#!   |
#! 4 | print(int(x))
#!   |       ^^^^^^
