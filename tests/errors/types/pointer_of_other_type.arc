# expect: line 5, `*void` is no `*i32`; `as` is the way
#? exit 2
extern fn malloc(n: usize) -> *void
extern fn first(p: *i32) -> i32 symbol "abs"
print(first(malloc(4)))
