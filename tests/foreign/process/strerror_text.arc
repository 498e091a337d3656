# expect: a `cstr` result is copied: the first stays when C reuses its buffer
extern fn strerror(code: c_int) -> cstr
let first = strerror(2)
let unknown = strerror(12345)
let other = strerror(54321)
print(first)     #= No such file or directory
print(unknown, other)     #= Unknown error 12345 Unknown error 54321
