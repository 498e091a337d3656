# expect: line 4, `list` of a pointer is not supported yet
#? exit 2
extern fn malloc(n: usize) -> *void
print((malloc(8) as *i32).list(2))

#! error[not-supported-yet]: `list` is not supported yet
#!  --> errors/later/pointer_list.arc:4:27
#!   |
#! 4 | print((malloc(8) as *i32).list(2))
#!   |                           ^^^^ not supported yet
