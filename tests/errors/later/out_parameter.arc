# expect: line 3, `out` is not supported yet
#? exit 2
extern fn frexp(x: f64, out exponent: c_int) -> f64

#! error[not-supported-yet]: `out` is not supported yet
#!  --> errors/later/out_parameter.arc:3:29
#!   |
#! 3 | extern fn frexp(x: f64, out exponent: c_int) -> f64
#!   |                             ^^^^^^^^ not supported yet
