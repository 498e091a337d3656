# expect: line 5, nothing can be read through `*void`; `as *T`
#? exit 2
extern fn malloc(n: usize) -> *void
let p = malloc(8)
print(p[0])
