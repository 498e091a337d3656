var a = 1
var b = "b"
let c = 3
(a, b) = (b, a)
(a, b) = (1, "b", 2)
(a, b) = 7
((a, b), _) = ((1, 2, 3), 4)
(a, c) = (1, 2)
(a, 4) = (1, 2)
(a, b) += (1, "b")
fn three() = (1, 2, 3)
(a, _) = three()
(b, _, _) = three()
(a, _) = (null, 1)
(a, missing) = (1, 2)
var small: u8 = 0
(a, small) = (1, 256)

#! error[type-mismatch]: expected `int`, found `str`
#!  --> errors/types/parallel_assignment.arc:4:11
#!   |
#! 1 | var a = 1
#!   |     - `a` is an `int` since here
#! 2 | var b = "b"
#!   |     - `b` is a `str` since here
#! 3 | let c = 3
#! 4 | (a, b) = (b, a)
#!   |           ^ this is `str`
#!   |
#!   = help: a text is read as a number with `parse_int()` or `parse_float()`, which give null for other texts
#!
#! error[type-mismatch]: expected `str`, found `int`
#!  --> errors/types/parallel_assignment.arc:4:14
#!   |
#! 1 | var a = 1
#!   |     - `a` is an `int` since here
#! 2 | var b = "b"
#!   |     - `b` is a `str` since here
#! 3 | let c = 3
#! 4 | (a, b) = (b, a)
#!   |              ^ this is `int`
#!   |
#! help: `str(x)` makes text of any value, and so does `"{x}"`
#!   |
#! 4 | (a, b) = (b, str(a))
#!   |              ++++ +
#!
#! error[type-mismatch]: expected 2 values, found `(int, str, int)`
#!  --> errors/types/parallel_assignment.arc:5:10
#!   |
#! 5 | (a, b) = (1, "b", 2)
#!   | ------   ^^^^^^^^^^^ this is `(int, str, int)`
#!   | |
#!   | 2 places are assigned
#!
#! error[type-mismatch]: expected a tuple of 2 values, found `int`
#!  --> errors/types/parallel_assignment.arc:6:10
#!   |
#! 6 | (a, b) = 7
#!   | ------   ^ this is `int`
#!   | |
#!   | 2 places are assigned
#!
#! error[type-mismatch]: expected 2 values, found `(int, int, int)`
#!  --> errors/types/parallel_assignment.arc:7:16
#!   |
#! 7 | ((a, b), _) = ((1, 2, 3), 4)
#!   |  ------        ^^^^^^^^^ this is `(int, int, int)`
#!   |  |
#!   |  2 places are assigned
#!
#! error[assign-to-let]: `c` cannot be assigned again
#!  --> errors/types/parallel_assignment.arc:8:5
#!   |
#! 3 | let c = 3
#!   |     - declared with `let` here
#! ...
#! 8 | (a, c) = (1, 2)
#!   |     ^
#!   |
#! help: a variable that changes is declared with `var`
#!   |
#! 3 - let c = 3
#! 3 + var c = 3
#!   |
#!
#! error[not-a-place]: this cannot be assigned to
#!  --> errors/types/parallel_assignment.arc:9:5
#!   |
#! 9 | (a, 4) = (1, 2)
#!   |     ^
#!   |
#!   = help: what stands left of `=` is a variable, a field, an element or `*pointer`
#!
#! error[not-a-place]: several places can be assigned with `=` only
#!   --> errors/types/parallel_assignment.arc:10:8
#!    |
#! 10 | (a, b) += (1, "b")
#!    | ------ ^^
#!    | |
#!    | these are several
#!    |
#!    = help: write an assignment for each
#!
#! error[type-mismatch]: expected 2 values, found `(int, int, int)`
#!   --> errors/types/parallel_assignment.arc:12:10
#!    |
#! 12 | (a, _) = three()
#!    | ------   ^^^^^^^ this is `(int, int, int)`
#!    | |
#!    | 2 places are assigned
#!
#! error[type-mismatch]: expected `str`, found `int`
#!   --> errors/types/parallel_assignment.arc:13:2
#!    |
#!  2 | var b = "b"
#!    |     - `b` is a `str` since here
#! ...
#! 13 | (b, _, _) = three()
#!    |  ^ this is `int`
#!    |
#!    = help: `str(x)` makes text of any value, and so does `"{x}"`
#!
#! error[never-null]: `null` is no `int`
#!   --> errors/types/parallel_assignment.arc:14:11
#!    |
#!  1 | var a = 1
#!    |     - `a` is an `int` since here
#! ...
#! 14 | (a, _) = (null, 1)
#!    |           ^^^^ `int` is never null
#!    |
#!    = help: what may be null has the type `int?`
#!
#! error[unknown-name]: nothing is called `missing` here
#!   --> errors/types/parallel_assignment.arc:15:5
#!    |
#! 15 | (a, missing) = (1, 2)
#!    |     ^^^^^^^
#!    |
#!    = help: a new variable is declared with `let missing = …`, or `var missing = …` if it changes
#!
#! error[constant-does-not-fit]: 256 does not fit `u8`
#!   --> errors/types/parallel_assignment.arc:17:18
#!    |
#! 16 | var small: u8 = 0
#!    |     ----- `small` is a `u8` since here
#! 17 | (a, small) = (1, 256)
#!    |                  ^^^ `u8` holds 0 to 255
