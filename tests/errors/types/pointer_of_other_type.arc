# expect: line 5, `*void` is no `*i32`; `as` is the way
#? exit 2
extern fn malloc(n: usize) -> *void
extern fn first(p: *i32) -> i32 symbol "abs"
print(first(malloc(4)))

#! error[type-mismatch]: expected `*i32`, found `*void`
#!  --> errors/types/pointer_of_other_type.arc:5:13
#!   |
#! 4 | extern fn first(p: *i32) -> i32 symbol "abs"
#!   |                 - `p` is declared here
#! 5 | print(first(malloc(4)))
#!   |             ^^^^^^^^^ this is `*void`
#!   |
#!   = help: `p as *i32` takes it for one; nothing checks what lies there
