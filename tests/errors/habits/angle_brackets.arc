# expect: type parameters and arguments stand in square brackets
class Box<T> { item: T }
fn last<T>(xs: [T]) -> T = xs[0]
let names: List<str> = []
fn find(id: int) -> Option<int> = null
let three: [int, 3] = [1, 2, 3]

#! error[habit]: type parameters stand in brackets
#!  --> errors/habits/angle_brackets.arc:2:10
#!   |
#! 2 | class Box<T> { item: T }
#!   |          ^
#!   |
#!   = help: write `class Box[T] { }`, `fn last[T](xs: [T])`
#!
#! error[habit]: type parameters stand in brackets
#!  --> errors/habits/angle_brackets.arc:3:8
#!   |
#! 3 | fn last<T>(xs: [T]) -> T = xs[0]
#!   |        ^
#!   |
#!   = help: write `class Box[T] { }`, `fn last[T](xs: [T])`
#!
#! error[habit]: type arguments stand in brackets
#!  --> errors/habits/angle_brackets.arc:4:16
#!   |
#! 4 | let names: List<str> = []
#!   |                ^
#!   |
#!   = help: a list is `[int]`, a map `[str: int]`, and a type with an argument `Stack[int]`
#!
#! error[habit]: type arguments stand in brackets
#!  --> errors/habits/angle_brackets.arc:5:27
#!   |
#! 5 | fn find(id: int) -> Option<int> = null
#!   |                           ^
#!   |
#!   = help: a list is `[int]`, a map `[str: int]`, and a type with an argument `Stack[int]`
#!
#! error[habit]: a type in brackets has no `,`
#!  --> errors/habits/angle_brackets.arc:6:16
#!   |
#! 6 | let three: [int, 3] = [1, 2, 3]
#!   |                ^
#!   |
#!   = help: a list is `[int]`, an array of three `[int; 3]`, a map `[str: int]`
