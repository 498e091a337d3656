extern "m" fn hypott(x: f64, y: f64) -> f64
print(hypott(3, 4))

#! error: "m" (/…/libm.so.6) has no symbol "hypott"
#!  --> errors/runtime/missing_symbol.arc:2:7
#!   |
#! 2 | print(hypott(3, 4))
#!   |       ^^^^^^^^^^^^
#!   |
#!   = help: did you mean "hypot", "hypotf" or "hypotl"?
