print(1 + "a")
print("a" - "b")
print(true + 1)
print(1.5 & 2)
print(-"x", ~1.5)
print(1 < "a", [1] < [2])

#! error[operator-types]: `+` does not work on `int` and `str`
#!  --> errors/types/operators.arc:1:9
#!   |
#! 1 | print(1 + "a")
#!   |       - ^ --- this is `str`
#!   |       |
#!   |       this is `int`
#!   |
#! help: `str(x)` makes text of any value, and so does `"{x}"`
#!   |
#! 1 | print(str(1) + "a")
#!   |       ++++ +
#!
#! error[operator-types]: `-` does not work on `str` and `str`
#!  --> errors/types/operators.arc:2:11
#!   |
#! 2 | print("a" - "b")
#!   |       --- ^ --- this is `str`
#!   |       |
#!   |       this is `str`
#!
#! error[operator-types]: `+` does not work on `bool` and `int`
#!  --> errors/types/operators.arc:3:12
#!   |
#! 3 | print(true + 1)
#!   |       ---- ^ - this is `int`
#!   |       |
#!   |       this is `bool`
#!
#! error[operator-types]: `&` does not work on `float` and `int`
#!  --> errors/types/operators.arc:4:11
#!   |
#! 4 | print(1.5 & 2)
#!   |       --- ^ - this is `int`
#!   |       |
#!   |       this is `float`
#!   |
#!   = help: it works on `int`; `int(x)` cuts a float to an int
#!
#! error[operator-types]: `-` does not work on `str`
#!  --> errors/types/operators.arc:5:7
#!   |
#! 5 | print(-"x", ~1.5)
#!   |       ^---
#!   |        |
#!   |        this is `str`
#!
#! error[operator-types]: `~` does not work on `float`
#!  --> errors/types/operators.arc:5:13
#!   |
#! 5 | print(-"x", ~1.5)
#!   |             ^---
#!   |              |
#!   |              this is `float`
#!
#! error[operator-types]: `<` does not work on `int` and `str`
#!  --> errors/types/operators.arc:6:9
#!   |
#! 6 | print(1 < "a", [1] < [2])
#!   |       - ^ --- this is `str`
#!   |       |
#!   |       this is `int`
#!   |
#!   = help: a number and a text cannot be compared: make a text of one, or a number of the other
#!
#! error[operator-types]: `<` does not work on `[int]` and `[int]`
#!  --> errors/types/operators.arc:6:20
#!   |
#! 6 | print(1 < "a", [1] < [2])
#!   |                --- ^ --- this is `[int]`
#!   |                |
#!   |                this is `[int]`
