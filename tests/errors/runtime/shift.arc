fn bit(n: int) = 1 << n
print(bit(3))     #= 8
print(bit(64))

#! error: a shift by 64: it must be from 0 to 63
#!  --> errors/runtime/shift.arc:1:18
#!   |
#! 1 | fn bit(n: int) = 1 << n
#!   |                  ^^^^^^
#!   in bit at errors/runtime/shift.arc:1:18
#!   in top level at errors/runtime/shift.arc:3:7
