# expect: cases twice, numbers that do not fit, numbers of payloads, and cases that do not exist
enum A { X, Y, X }
enum B: u8 { BIG = 256 }
enum C { Load(int), Count = 3 }
enum D { ONE, TWO }
print(D.THREE)
print(int(Load(1)))
print(D(1))
print(ONE + 1)
print(ONE < TWO)

#! error[duplicate-definition]: `X` is already defined here
#!  --> errors/data/enum_forms.arc:2:16
#!   |
#! 2 | enum A { X, Y, X }
#!   |          -     ^ the second one
#!   |          |
#!   |          the first one
#!
#! error[constant-does-not-fit]: 256 does not fit `u8`
#!  --> errors/data/enum_forms.arc:3:20
#!   |
#! 3 | enum B: u8 { BIG = 256 }
#!   |                    ^^^ `u8` holds 0 to 255
#!
#! error[bad-enum]: a case has a number only where no case has a payload
#!  --> errors/data/enum_forms.arc:4:29
#!   |
#! 4 | enum C { Load(int), Count = 3 }
#!   |                             ^
#!
#! error[unknown-member]: `D` has no `THREE`
#!  --> errors/data/enum_forms.arc:6:9
#!   |
#! 6 | print(D.THREE)
#!   |         ^^^^^
#!   |
#!   = help: it has `ONE` and `TWO`
#!
#! error[cannot-convert]: a `C` cannot become an `int`
#!  --> errors/data/enum_forms.arc:7:7
#!   |
#! 7 | print(int(Load(1)))
#!   |       ^^^^^^^^^^^^
#!
#! error[not-callable]: a value of the enum `D` is one of its cases
#!  --> errors/data/enum_forms.arc:8:7
#!   |
#! 8 | print(D(1))
#!   |       ^
#!   |
#!   = help: write `D.ONE`
#!
#! error[operator-types]: `+` does not work on `D` and `int`
#!  --> errors/data/enum_forms.arc:9:11
#!   |
#! 9 | print(ONE + 1)
#!   |       --- ^ - this is `int`
#!   |       |
#!   |       this is `D`
#!
#! error[operator-types]: `<` does not work on `D` and `D`
#!   --> errors/data/enum_forms.arc:10:11
#!    |
#! 10 | print(ONE < TWO)
#!    |       --- ^ --- this is `D`
#!    |       |
#!    |       this is `D`
