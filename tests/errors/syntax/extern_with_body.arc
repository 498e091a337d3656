# expect: line 3, an extern has no body
#? exit 2
extern fn abs(x: c_int) -> c_int { x }
