# expect: line 5, nothing can be read through `*void`; `as *T`
#? exit 2
extern fn malloc(n: usize) -> *void
let p = malloc(8)
print(p[0])

#! error[not-indexable]: a `*void` has no elements
#!  --> errors/types/read_through_void.arc:5:7
#!   |
#! 5 | print(p[0])
#!   |       ^
