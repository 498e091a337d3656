# Modules and types are no values
#? exit 2
import math
print(math)
struct P { x: int }
print(P, int)
let f = math.gcd
print(f(4, 6))

#! error[not-a-value]: `math` is a module, not a value
#!  --> errors/modules/as_values.arc:4:7
#!   |
#! 4 | print(math)
#!   |       ^^^^
#!
#! error[not-a-value]: `P` is a type, not a value
#!  --> errors/modules/as_values.arc:6:7
#!   |
#! 6 | print(P, int)
#!   |       ^
#!
#! error[generic-as-value]: `int` works on several types, and nothing here tells on which
#!  --> errors/modules/as_values.arc:6:10
#!   |
#! 6 | print(P, int)
#!   |          ^^^
#!   |
#!   = help: write a lambda with types: `|x: int| int(x)`
