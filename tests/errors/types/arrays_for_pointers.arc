extern fn memcpy(to: *void, from: *void, n: usize) -> *void
var a: [u8; 4] = [1, 2, 3, 4]
let b: [u8] = [0; 4]
memcpy(b, a, 4)

#! error[type-mismatch]: expected `*void`, found `[u8; 4]`
#!  --> errors/types/arrays_for_pointers.arc:4:11
#!   |
#! 1 | extern fn memcpy(to: *void, from: *void, n: usize) -> *void
#!   |                             ---- `from` is declared here
#! ...
#! 4 | memcpy(b, a, 4)
#!   |           ^ this is `[u8; 4]`
#!   |
#! help: `.ptr` is the address of the first element
#!   |
#! 4 | memcpy(b, a.ptr, 4)
#!   |            ++++
