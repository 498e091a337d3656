# expect: line 3, `result` is `int`, compared with "x"
#? exit 2
extern fn abs(x: c_int) -> c_int fails == "x"
print(abs(1))
