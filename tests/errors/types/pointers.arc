extern fn malloc(n: usize) -> *void
let p = malloc(4)
print(*p)
print(p[0])
print(*5)
let q = p as *i32
print(q + 1.5)
*q = "x"

#! error[operator-types]: `*` does not work on `*void`
#!  --> errors/types/pointers.arc:3:7
#!   |
#! 3 | print(*p)
#!   |       ^-
#!   |        |
#!   |        this is `*void`
#!   |
#!   = help: a `*void` does not say what it points to: `p as *int` does, or another type
#!
#! error[not-indexable]: a `*void` has no elements
#!  --> errors/types/pointers.arc:4:7
#!   |
#! 4 | print(p[0])
#!   |       ^
#!
#! error[operator-types]: `*` does not work on `int`
#!  --> errors/types/pointers.arc:5:7
#!   |
#! 5 | print(*5)
#!   |       ^-
#!   |        |
#!   |        this is `int`
#!   |
#!   = help: `*p` reads what a pointer points to
#!
#! error[operator-types]: `+` does not work on `*i32` and `float`
#!  --> errors/types/pointers.arc:7:9
#!   |
#! 6 | let q = p as *i32
#!   |     - `q` is a `*i32` since here
#! 7 | print(q + 1.5)
#!   |       - ^ --- this is `float`
#!   |       |
#!   |       this is `*i32`
#!
#! error[type-mismatch]: expected `int`, found `str`
#!  --> errors/types/pointers.arc:8:6
#!   |
#! 8 | *q = "x"
#!   | --   ^^^ this is `str`
#!   | |
#!   | this holds `i32`
