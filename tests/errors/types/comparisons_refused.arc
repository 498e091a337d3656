# expect: what has no order, and what cannot be equal
struct P { x: int }
enum E { A, B }
print(true < false)
print([1] < [2])
print((1, [2]) < (1, [3]))
print(P(1) < P(2))
print(A < B)
print(1 == "1")
print([1] == (1, 2))
print(P(1) == 1)
print(null < null)
print(1 in 5, "a" in ["a": 1].values(), 1 in "a")

#! error[operator-types]: `<` does not work on `bool` and `bool`
#!  --> errors/types/comparisons_refused.arc:4:12
#!   |
#! 4 | print(true < false)
#!   |       ---- ^ ----- this is `bool`
#!   |       |
#!   |       this is `bool`
#!
#! error[operator-types]: `<` does not work on `[int]` and `[int]`
#!  --> errors/types/comparisons_refused.arc:5:11
#!   |
#! 5 | print([1] < [2])
#!   |       --- ^ --- this is `[int]`
#!   |       |
#!   |       this is `[int]`
#!
#! error[operator-types]: `<` does not work on `(int, [int])` and `(int, [int])`
#!  --> errors/types/comparisons_refused.arc:6:16
#!   |
#! 6 | print((1, [2]) < (1, [3]))
#!   |       -------- ^ -------- this is `(int, [int])`
#!   |       |
#!   |       this is `(int, [int])`
#!
#! error[operator-types]: `<` does not work on `P` and `P`
#!  --> errors/types/comparisons_refused.arc:7:12
#!   |
#! 7 | print(P(1) < P(2))
#!   |       ---- ^ ---- this is `P`
#!   |       |
#!   |       this is `P`
#!
#! error[operator-types]: `<` does not work on `E` and `E`
#!  --> errors/types/comparisons_refused.arc:8:9
#!   |
#! 8 | print(A < B)
#!   |       - ^ - this is `E`
#!   |       |
#!   |       this is `E`
#!
#! error[operator-types]: `==` does not work on `int` and `str`
#!  --> errors/types/comparisons_refused.arc:9:9
#!   |
#! 9 | print(1 == "1")
#!   |       - ^^ --- this is `str`
#!   |       |
#!   |       this is `int`
#!   |
#!   = help: a number and a text cannot be compared: make a text of one, or a number of the other
#!
#! error[operator-types]: `==` does not work on `[int]` and `(int, int)`
#!   --> errors/types/comparisons_refused.arc:10:11
#!    |
#! 10 | print([1] == (1, 2))
#!    |       --- ^^ ------ this is `(int, int)`
#!    |       |
#!    |       this is `[int]`
#!
#! error[operator-types]: `==` does not work on `P` and `int`
#!   --> errors/types/comparisons_refused.arc:11:12
#!    |
#! 11 | print(P(1) == 1)
#!    |       ---- ^^ - this is `int`
#!    |       |
#!    |       this is `P`
#!
#! error[operator-types]: `<` does not work on `null` and `null`
#!   --> errors/types/comparisons_refused.arc:12:12
#!    |
#! 12 | print(null < null)
#!    |       ---- ^ ---- this is `null`
#!    |       |
#!    |       this is `null`
#!    |
#!    = help: `null` can only be compared, with `==` and `!=`
#!
#! error[operator-types]: `in` does not work on `int` and `int`
#!   --> errors/types/comparisons_refused.arc:13:9
#!    |
#! 13 | print(1 in 5, "a" in ["a": 1].values(), 1 in "a")
#!    |       - ^^ - this is `int`
#!    |       |
#!    |       this is `int`
#!
#! error[type-mismatch]: expected `int`, found `str`
#!   --> errors/types/comparisons_refused.arc:13:15
#!    |
#! 13 | print(1 in 5, "a" in ["a": 1].values(), 1 in "a")
#!    |               ^^^    ----------------- looked for in this
#!    |               |
#!    |               this is `str`
#!
#! error[type-mismatch]: expected `str`, found `int`
#!   --> errors/types/comparisons_refused.arc:13:41
#!    |
#! 13 | print(1 in 5, "a" in ["a": 1].values(), 1 in "a")
#!    |                                         ^    --- looked for in this
#!    |                                         |
#!    |                                         this is `int`
#!    |
#! help: `str(x)` makes text of any value, and so does `"{x}"`
#!    |
#! 13 | print(1 in 5, "a" in ["a": 1].values(), str(1) in "a")
#!    |                                         ++++ +
