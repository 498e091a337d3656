# expect: line 4, `bytes` of a pointer is not supported yet
#? exit 2
extern fn malloc(n: usize) -> *void
print((malloc(8) as *u8).bytes(2))

#! error[not-supported-yet]: `bytes` is not supported yet
#!  --> errors/later/pointer_bytes.arc:4:26
#!   |
#! 4 | print((malloc(8) as *u8).bytes(2))
#!   |                          ^^^^^ not supported yet
