# expect: printf gives the number of bytes
extern fn printf(format: cstr, ...) -> c_int
let n = printf("Arcane magic %d.\n", 24)     #= Arcane magic 24.
print(n)     #= 17
