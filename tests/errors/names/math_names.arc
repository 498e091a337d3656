# expect: what is built in is in no module
import math
print(math.max(1, 2), math.abs(-1), math.inf)

#! error[unknown-name]: the module `math.arc` has no `max`
#!  --> errors/names/math_names.arc:3:12
#!   |
#! 3 | print(math.max(1, 2), math.abs(-1), math.inf)
#!   |            ^^^
#!   |
#!   = help: it is built in, and needs no module: `max(…)`
#!
#! error[unknown-name]: the module `math.arc` has no `abs`
#!  --> errors/names/math_names.arc:3:28
#!   |
#! 3 | print(math.max(1, 2), math.abs(-1), math.inf)
#!   |                            ^^^
#!   |
#!   = help: it is built in, and needs no module: `abs(…)`
#!
#! error[unknown-name]: the module `math.arc` has no `inf`
#!  --> errors/names/math_names.arc:3:42
#!   |
#! 3 | print(math.max(1, 2), math.abs(-1), math.inf)
#!   |                                          ^^^
#!   |
#!   = help: it is a function: `math.infinity()`
