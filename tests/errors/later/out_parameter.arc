# expect: line 3, `out` is not supported yet
#? exit 2
extern fn frexp(x: f64, out exponent: c_int) -> f64
