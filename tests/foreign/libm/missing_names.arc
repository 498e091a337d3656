# expect: exit 1: the symbol `hypott` is not in libm; near: hypot
#? exit 1
extern "m" fn hypott(x: f64, y: f64) -> f64
fn distance(x, y) = hypott(x, y)
print(distance(3, 4))

#! error: "m" (/…/libm.so.6) has no symbol "hypott"
#!  --> foreign/libm/missing_names.arc:4:21
#!   |
#! 4 | fn distance(x, y) = hypott(x, y)
#!   |                     ^^^^^^^^^^^^
#!   |
#!   = help: did you mean "hypot", "hypotf" or "hypotl"?
#!   in distance at foreign/libm/missing_names.arc:4:21
#!   in top level at foreign/libm/missing_names.arc:5:7
