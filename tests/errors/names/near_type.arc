# expect: line 3, there is no type `c_itn`; did you mean `c_int`?
#? exit 2
extern fn abs(x: c_itn) -> c_int
print(abs(1))

#! error[unknown-type]: there is no type `c_itn`
#!  --> errors/names/near_type.arc:3:18
#!   |
#! 3 | extern fn abs(x: c_itn) -> c_int
#!   |                  ^^^^^
#!   |
#! help: did you mean `c_int`?
#!   |
#! 3 - extern fn abs(x: c_itn) -> c_int
#! 3 + extern fn abs(x: c_int) -> c_int
#!   |
