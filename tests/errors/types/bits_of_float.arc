# expect: line 4, `<<` works on `int`
#? exit 2
let x = 1.5
print(x << 2)

#! error[operator-types]: `<<` does not work on `float` and `int`
#!  --> errors/types/bits_of_float.arc:4:9
#!   |
#! 3 | let x = 1.5
#!   |     - `x` is a `float` since here
#! 4 | print(x << 2)
#!   |       - ^^ - this is `int`
#!   |       |
#!   |       this is `float`
#!   |
#!   = help: it works on `int`; `int(x)` cuts a float to an int
