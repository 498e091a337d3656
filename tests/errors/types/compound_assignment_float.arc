# expect: line 4, an `int` variable cannot take the `float` that n * 1.5 is
#? exit 2
var n = 10
n *= 1.5
print(n)

#! error[type-mismatch]: the result is `float`, which `int` cannot hold
#!  --> errors/types/compound_assignment_float.arc:4:3
#!   |
#! 4 | n *= 1.5
#!   | - ^^ --- this is `float`
#!   | |
#!   | this is `int`
#!   |
#!   = help: `int(x)` cuts a float to an int
