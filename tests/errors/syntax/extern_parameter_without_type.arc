# expect: line 3, a parameter of an extern needs a type
#? exit 2
extern fn abs(x) -> c_int
