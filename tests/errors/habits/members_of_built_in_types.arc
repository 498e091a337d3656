# expect: what other languages ask a type for
print(int.max, int.MIN, float.inf, float.nan)
print(str.upper("a"), int.parse("5"), int.nothing)
print(u8.max, u8(300), c_int(5), bool(1))
let convert = c_int

#! error[unknown-member]: `int` has no `max`
#!  --> errors/habits/members_of_built_in_types.arc:2:11
#!   |
#! 2 | print(int.max, int.MIN, float.inf, float.nan)
#!   |           ^^^
#!   |
#!   = help: the largest int is `math.MAX_INT`, behind `import math`
#!
#! error[unknown-member]: `int` has no `MIN`
#!  --> errors/habits/members_of_built_in_types.arc:2:20
#!   |
#! 2 | print(int.max, int.MIN, float.inf, float.nan)
#!   |                    ^^^
#!   |
#!   = help: the smallest int is `math.MIN_INT`, behind `import math`
#!
#! error[unknown-member]: `float` has no `inf`
#!  --> errors/habits/members_of_built_in_types.arc:2:31
#!   |
#! 2 | print(int.max, int.MIN, float.inf, float.nan)
#!   |                               ^^^
#!   |
#!   = help: what is greater than every number is `math.infinity()`, behind `import math`
#!
#! error[unknown-member]: `float` has no `nan`
#!  --> errors/habits/members_of_built_in_types.arc:2:42
#!   |
#! 2 | print(int.max, int.MIN, float.inf, float.nan)
#!   |                                          ^^^
#!   |
#!   = help: what is no number is `math.nan()`, behind `import math`
#!
#! error[unknown-member]: `str` has no `upper`
#!  --> errors/habits/members_of_built_in_types.arc:3:11
#!   |
#! 3 | print(str.upper("a"), int.parse("5"), int.nothing)
#!   |           ^^^^^
#!   |
#!   = help: it is called on a value: `x.upper(…)`
#!
#! error[unknown-member]: `int` has no `parse`
#!  --> errors/habits/members_of_built_in_types.arc:3:27
#!   |
#! 3 | print(str.upper("a"), int.parse("5"), int.nothing)
#!   |                           ^^^^^
#!   |
#!   = help: `text.parse_int()` reads a text as a number
#!
#! error[unknown-member]: `int` has no `nothing`
#!  --> errors/habits/members_of_built_in_types.arc:3:43
#!   |
#! 3 | print(str.upper("a"), int.parse("5"), int.nothing)
#!   |                                           ^^^^^^^
#!
#! error[not-a-value]: `u8` is a type, not a value
#!  --> errors/habits/members_of_built_in_types.arc:4:7
#!   |
#! 4 | print(u8.max, u8(300), c_int(5), bool(1))
#!   |       ^^
#!   |
#!   = note: `u8` holds 0 to 255
#!   = help: a value becomes one where it is stored: `let x: u8 = …`
#!
#! error[not-a-value]: `u8` is a type, not a value
#!  --> errors/habits/members_of_built_in_types.arc:4:15
#!   |
#! 4 | print(u8.max, u8(300), c_int(5), bool(1))
#!   |               ^^
#!   |
#!   = note: `u8` holds 0 to 255
#!   = help: a value becomes one where it is stored: `let x: u8 = …`
#!
#! error[not-a-value]: `c_int` is a type, not a value
#!  --> errors/habits/members_of_built_in_types.arc:4:24
#!   |
#! 4 | print(u8.max, u8(300), c_int(5), bool(1))
#!   |                        ^^^^^
#!   |
#!   = note: `c_int` holds -2147483648 to 2147483647
#!   = help: a value becomes one where it is stored: `let x: c_int = …`
#!
#! error[not-a-value]: `bool` is a type, not a value
#!  --> errors/habits/members_of_built_in_types.arc:4:34
#!   |
#! 4 | print(u8.max, u8(300), c_int(5), bool(1))
#!   |                                  ^^^^
#!   |
#!   = help: a condition makes one: `n != 0`, `text != ""`
#!
#! error[not-a-value]: `c_int` is a type, not a value
#!  --> errors/habits/members_of_built_in_types.arc:5:15
#!   |
#! 5 | let convert = c_int
#!   |               ^^^^^
#!   |
#!   = note: `c_int` holds -2147483648 to 2147483647
#!   = help: a value becomes one where it is stored: `let x: c_int = …`
