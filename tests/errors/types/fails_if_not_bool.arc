# expect: line 3, the condition of `fails if` is `int`, not `bool`
#? exit 2
extern fn abs(x: c_int) -> c_int fails if result
print(abs(1))
