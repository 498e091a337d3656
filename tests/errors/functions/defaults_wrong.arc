# expect: defaults that see what is not there yet
fn f(a: int = b, b: int = 1) = a
fn g(a, b: int = a.missing) = b
fn h(a: int = "x") = a
print(f(), g(1), h())

#! error[unknown-name]: nothing is called `b` here
#!  --> errors/functions/defaults_wrong.arc:2:15
#!   |
#! 2 | fn f(a: int = b, b: int = 1) = a
#!   |               ^
#!
#! error[unknown-member]: `int` has no `missing`
#!  --> errors/functions/defaults_wrong.arc:3:20
#!   |
#! 3 | fn g(a, b: int = a.missing) = b
#!   |                    ^^^^^^^
#! 4 | fn h(a: int = "x") = a
#! 5 | print(f(), g(1), h())
#!   |            ---- `g` is called here with (int)
#!
#! error[type-mismatch]: expected `int`, found `str`
#!  --> errors/functions/defaults_wrong.arc:4:15
#!   |
#! 4 | fn h(a: int = "x") = a
#!   |      -        ^^^ this is `str`
#!   |      |
#!   |      for this parameter
