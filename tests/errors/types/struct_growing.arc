# expect: a struct that doubles with each step is refused at once when nothing can hold it
#? exit 2
struct P[A, B] { a: A, b: B }
let a0 = P(1, 1)
let a1 = P(a0, a0)
let a2 = P(a1, a1)
let a3 = P(a2, a2)
let a4 = P(a3, a3)
let a5 = P(a4, a4)
let a6 = P(a5, a5)
let a7 = P(a6, a6)
let a8 = P(a7, a7)
let a9 = P(a8, a8)
let a10 = P(a9, a9)
let a11 = P(a10, a10)
let a12 = P(a11, a11)
let a13 = P(a12, a12)
let a14 = P(a13, a13)
let a15 = P(a14, a14)
let a16 = P(a15, a15)
let a17 = P(a16, a16)
let a18 = P(a17, a17)
let a19 = P(a18, a18)
let a20 = P(a19, a19)
let a21 = P(a20, a20)
let a22 = P(a21, a21)
let a23 = P(a22, a22)
let a24 = P(a23, a23)
let a25 = P(a24, a24)
let a26 = P(a25, a25)
let a27 = P(a26, a26)
let a28 = P(a27, a27)
let a29 = P(a28, a28)
let a30 = P(a29, a29)
let a31 = P(a30, a30)
print(a1)

#! error[too-large]: `P[P[P[P[P[P[P[P[P[P[P[P[P[P[P[P[P[…, …], P[…, …]], P[P[…, …], P[…, …]]], P[P[P[…, …], P[…, …]], P[…]]]]]]]]]]]]]]]]` is too large
#!   --> errors/types/struct_growing.arc:31:11
#!    |
#! 31 | let a27 = P(a26, a26)
#!    |           ^^^^^^^^^^^ needs more than 1 GiB
#!    |
#!    = help: a list, or a class, takes memory of its own
