extern "m" fn hypott(x: f64, y: f64) -> f64
print(hypott(3, 4))

#! error: "m" (/lib/x86_64-linux-gnu/libm.so.6) has no symbol "hypott"; did you mean "hypot", "hypotf" or "hypotl"?
#!  --> errors/runtime/missing_symbol.arc:2:7
#!   |
#! 2 | print(hypott(3, 4))
#!   |       ^^^^^^^^^^^^
