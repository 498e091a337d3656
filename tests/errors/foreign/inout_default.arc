extern fn frexp(x: f64, inout exponent: c_int = 0) -> f64
var e: c_int = 0
frexp(8, &e)

#! error[inout-with-default]: an `inout` is a place of the caller's: nothing else can stand for it
#!  --> errors/foreign/inout_default.arc:1:49
#!   |
#! 1 | extern fn frexp(x: f64, inout exponent: c_int = 0) -> f64
#!   |                                                 ^
