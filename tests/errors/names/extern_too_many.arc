# expect: line 4, `abs` takes one argument
#? exit 2
extern fn abs(x: c_int) -> c_int
print(abs(-1, -2))
