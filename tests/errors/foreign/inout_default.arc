extern fn frexp(x: f64, inout exponent: c_int = 0) -> f64
var e: c_int = 0
frexp(8, &e)

#! error[inout-with-default]: an `inout` parameter has no default: it is a variable that the caller lends
#!  --> errors/foreign/inout_default.arc:1:49
#!   |
#! 1 | extern fn frexp(x: f64, inout exponent: c_int = 0) -> f64
#!   |                                                 ^
