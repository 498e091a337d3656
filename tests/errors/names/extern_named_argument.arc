# expect: line 4, `hypot` has no parameter `z`
#? exit 2
extern "m" fn hypot(x: f64, y: f64) -> f64
print(hypot(3, z: 4))

#! error[unknown-parameter]: `hypot` has no parameter `z`
#!  --> errors/names/extern_named_argument.arc:4:16
#!   |
#! 3 | extern "m" fn hypot(x: f64, y: f64) -> f64
#!   |            ------------------------------- declared here
#! 4 | print(hypot(3, z: 4))
#!   |                ^
#!   |
#!   = help: it has `x` and `y`
