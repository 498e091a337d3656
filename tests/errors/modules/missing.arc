# Modules that are not there, and what they do not have
#? exit 2
import nothing
import "no/such.arc"
from math import PI, PX, _x
import math
print(math.pi, math.Pi)
math.PI = 3
if true { import fs }

#! error[module-not-found]: there is no module `nothing`
#!  --> errors/modules/missing.arc:3:8
#!   |
#! 3 | import nothing
#!   |        ^^^^^^^
#!   |
#!   = note: looked for `errors/modules/nothing.arc`, and in the standard library
#!
#! error[module-not-found]: there is no module `no/such.arc`
#!  --> errors/modules/missing.arc:4:8
#!   |
#! 4 | import "no/such.arc"
#!   |        ^^^^^^^^^^^^^
#!   |
#!   = note: looked for `errors/modules/no/such.arc`, and in the standard library
#!
#! error[unknown-name]: the module `math.arc` has no `PX`
#!  --> errors/modules/missing.arc:5:22
#!   |
#! 5 | from math import PI, PX, _x
#!   |                      ^^
#!
#! error[unknown-name]: the module `math.arc` has no `_x`
#!  --> errors/modules/missing.arc:5:26
#!   |
#! 5 | from math import PI, PX, _x
#!   |                          ^^
#!
#! error[unknown-name]: the module `math.arc` has no `pi`
#!  --> errors/modules/missing.arc:7:12
#!   |
#! 7 | print(math.pi, math.Pi)
#!   |            ^^
#!   |
#! help: did you mean `PI`?
#!   |
#! 7 - print(math.pi, math.Pi)
#! 7 + print(math.PI, math.Pi)
#!   |
#!
#! error[unknown-name]: the module `math.arc` has no `Pi`
#!  --> errors/modules/missing.arc:7:21
#!   |
#! 7 | print(math.pi, math.Pi)
#!   |                     ^^
#!   |
#! help: did you mean `PI`?
#!   |
#! 7 - print(math.pi, math.Pi)
#! 7 + print(math.pi, math.PI)
#!   |
#!
#! error[assign-to-let]: `PI` cannot be assigned again
#!  --> errors/modules/missing.arc:8:1
#!   |
#! 5 | from math import PI, PX, _x
#!   |                  -- a constant never changes
#! ...
#! 8 | math.PI = 3
#!   | ^^^^^^^
#!
#! error[import-inside]: an `import` stands at the top level of a file
#!  --> errors/modules/missing.arc:9:11
#!   |
#! 9 | if true { import fs }
#!   |           ^^^^^^^^^
