# expect: line 3, 9223372036854775808 does not fit 64 bits (or `int`)
#? exit 2
let x = 9223372036854775808
print(x)

#! error[integer-too-large]: this number does not fit `int`
#!  --> errors/types/literal_too_large.arc:3:9
#!   |
#! 3 | let x = 9223372036854775808
#!   |         ^^^^^^^^^^^^^^^^^^^ `int` holds -9223372036854775808 to 9223372036854775807
