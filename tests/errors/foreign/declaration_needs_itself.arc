# What a declaration says is written into each call, so it ends somewhere.
extern fn labs(x: c_long = labs(3)) -> c_long
extern fn abs(x: c_int) -> c_int fails > 5 with "{llabs(x)}"
extern fn llabs(x: c_longlong) -> c_longlong fails > 5 with "{abs(x)}"
print(abs(3), labs())

#! error[endless-declaration]: what the declaration of `labs` says is part of each call, so it cannot call `labs`
#!  --> errors/foreign/declaration_needs_itself.arc:2:28
#!   |
#! 2 | extern fn labs(x: c_long = labs(3)) -> c_long
#!   |        --------------------^^^^^^^----------- declared here
#!
#! error[endless-declaration]: what the declaration of `abs` says is part of each call, so it cannot call `abs`
#!  --> errors/foreign/declaration_needs_itself.arc:4:63
#!   |
#! 3 | extern fn abs(x: c_int) -> c_int fails > 5 with "{llabs(x)}"
#!   |        ------------------------- declared here
#! 4 | extern fn llabs(x: c_longlong) -> c_longlong fails > 5 with "{abs(x)}"
#!   |                                                               ^^^^^^
