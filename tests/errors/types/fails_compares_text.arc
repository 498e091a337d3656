# expect: line 3, `result` is `int`, compared with "x"
#? exit 2
extern fn abs(x: c_int) -> c_int fails == "x"
print(abs(1))

#! error[type-mismatch]: expected `int`, found `str`
#!  --> errors/types/fails_compares_text.arc:3:43
#!   |
#! 3 | extern fn abs(x: c_int) -> c_int fails == "x"
#!   |                                  ---------^^^
#!   |                                  |        |
#!   |                                  |        this is `str`
#!   |                                  compared with the result
