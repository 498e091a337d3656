# expect: line 4, 3_000_000_000 does not fit `c_int`; nothing is called
#? exit 2
extern fn abs(x: c_int) -> c_int
print(abs(3_000_000_000))
