# expect: arguments are evaluated as written, passed as declared
extern fn strncmp(a: cstr, b: cstr, n: usize) -> c_int
print(strncmp(n: 2, b: "arx", a: "arc"), strncmp("arc", n: 3, b: "arx") < 0)     #= 0 true
