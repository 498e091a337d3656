# expect: line 4, `bytes` of a pointer is not supported yet
#? exit 2
extern fn malloc(n: usize) -> *void
print((malloc(8) as *u8).bytes(2))
