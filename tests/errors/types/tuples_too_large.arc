# Tuples that grow as powers of two are told before they take all memory.
fn twice(x) = (x, x)
fn grow[T](x: T) { grow((x, x)) }
let a0 = (1, 1)
let a1 = (a0, a0)
let a2 = (a1, a1)
let a3 = (a2, a2)
let a4 = (a3, a3)
let a5 = (a4, a4)
let a6 = (a5, a5)
let a7 = (a6, a6)
let a8 = (a7, a7)
let a9 = (a8, a8)
let a10 = (a9, a9)
let a11 = (a10, a10)
let a12 = (a11, a11)
let a13 = (a12, a12)
let a14 = (a13, a13)
print(twice(twice(twice(twice(twice(twice(twice(twice(twice(twice(twice(twice(twice(twice(twice(twice(1)))))))))))))))))
grow(1)

#! error[too-large]: this tuple has more than 4096 parts, with those of the tuples in it
#!   --> errors/types/tuples_too_large.arc:2:15
#!    |
#!  2 | fn twice(x) = (x, x)
#!    |               ^^^^^^
#! ...
#! 19 | print(twice(twice(twice(twice(twice(twice(twice(twice(twice(twice(twice(twice(twice(twice(twice(twice(1)))))))))))))))))
#!    |                               ------------------------------------------------------------------------------------- `twice` is called here with ((((((((((((int, int), (int, int)), ((int, int), (int, int)))…)
#!    |
#!    = help: a list, or a class, takes memory of its own
#!
#! error[too-large]: this tuple has more than 4096 parts, with those of the tuples in it
#!  --> errors/types/tuples_too_large.arc:3:25
#!   |
#! 3 | fn grow[T](x: T) { grow((x, x)) }
#!   |                    -----^^^^^^- `grow` is called here with ((((((((((((int, int), (int, int)), ((int, int), (int, int)))…)
#!   |
#!   = help: a list, or a class, takes memory of its own
#!
#! error[too-large]: this tuple has more than 4096 parts, with those of the tuples in it
#!   --> errors/types/tuples_too_large.arc:15:11
#!    |
#! 15 | let a11 = (a10, a10)
#!    |           ^^^^^^^^^^
#!    |
#!    = help: a list, or a class, takes memory of its own
