# expect: line 3, there is no type `c_itn`; did you mean `c_int`?
#? exit 2
extern fn abs(x: c_itn) -> c_int
print(abs(1))
