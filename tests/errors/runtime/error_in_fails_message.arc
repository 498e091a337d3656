# expect: the error of the message's own expression (division by zero), or the message; no crash
#? exit 1
extern fn abs(x: c_int) -> c_int fails == 5 with "bad {10 / (x - 5)}"
print(abs(4))     #= 4
print(abs(5))

#! error: division by zero
#!  --> errors/runtime/error_in_fails_message.arc:3:56
#!   |
#! 3 | extern fn abs(x: c_int) -> c_int fails == 5 with "bad {10 / (x - 5)}"
#!   |                                                        ^^^^^^^^^^^^
