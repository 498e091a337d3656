extern fn strncmp(a: cstr, b: cstr, n: usize) -> c_int
print(strncmp(n: 1, b: "ax", a: "ay"), strncmp("ax", n: 2, b: "ax"))     #= 0 0
