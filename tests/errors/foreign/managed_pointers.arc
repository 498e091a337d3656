# expect: plain memory does not become an object of the script's by calling it one
class Thing { x: int }
struct Named { name: str }
let bytes: [u64] = [1, 2, 3]
let p = bytes.ptr
print(p as *str, p as *[int], p as *Thing, p as *Named, p as *(int, str))
print(4096 as *str, p as *(*str), p as *cstr, p as *(int, int))
let through: *void = p
print(through as *[int])

#! error[cannot-convert]: a `*u64` cannot become a `*str`: what lies there is no `str` of the script's
#!  --> errors/foreign/managed_pointers.arc:6:7
#!   |
#! 6 | print(p as *str, p as *[int], p as *Thing, p as *Named, p as *(int, str))
#!   |       ^^^^^^^^^
#!   |
#!   = help: where C keeps a text lies a `cstr`: `p as *cstr`; `p.str()` reads the text at `p` itself
#!
#! error[cannot-convert]: a `*u64` cannot become a `*[int]`: what lies there is no `[int]` of the script's
#!  --> errors/foreign/managed_pointers.arc:6:18
#!   |
#! 6 | print(p as *str, p as *[int], p as *Thing, p as *Named, p as *(int, str))
#!   |                  ^^^^^^^^^^^
#!   |
#!   = help: a `*void` that once was such a pointer can become it again
#!
#! error[cannot-convert]: a `*u64` cannot become a `*Thing`: what lies there is no `Thing` of the script's
#!  --> errors/foreign/managed_pointers.arc:6:31
#!   |
#! 6 | print(p as *str, p as *[int], p as *Thing, p as *Named, p as *(int, str))
#!   |                               ^^^^^^^^^^^
#!   |
#!   = help: a `*void` that once was such a pointer can become it again
#!
#! error[cannot-convert]: a `*u64` cannot become a `*Named`: what lies there is no `Named` of the script's
#!  --> errors/foreign/managed_pointers.arc:6:44
#!   |
#! 6 | print(p as *str, p as *[int], p as *Thing, p as *Named, p as *(int, str))
#!   |                                            ^^^^^^^^^^^
#!   |
#!   = help: a `*void` that once was such a pointer can become it again
#!
#! error[cannot-convert]: a `*u64` cannot become a `*(int, str)`: what lies there is no `(int, str)` of the script's
#!  --> errors/foreign/managed_pointers.arc:6:57
#!   |
#! 6 | print(p as *str, p as *[int], p as *Thing, p as *Named, p as *(int, str))
#!   |                                                         ^^^^^^^^^^^^^^^^
#!   |
#!   = help: a `*void` that once was such a pointer can become it again
#!
#! error[cannot-convert]: an `int` cannot become a `*str`: what lies there is no `str` of the script's
#!  --> errors/foreign/managed_pointers.arc:7:7
#!   |
#! 7 | print(4096 as *str, p as *(*str), p as *cstr, p as *(int, int))
#!   |       ^^^^^^^^^^^^
#!   |
#!   = help: where C keeps a text lies a `cstr`: `p as *cstr`; `p.str()` reads the text at `p` itself
