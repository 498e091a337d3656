# Type arguments: too few, too many, none expected
#? exit 2
struct Pair[A, B] { a: A, b: B }
let p: Pair[int] = Pair(1, 2)
let q: Pair = Pair(1, 2)
let r: Pair[int, str] = Pair(1, 2)
struct One { x: int }
let o: One[int] = One(1)
class Stack[T] { items: [T] }
let s = Stack()

#! error[type-arguments]: `Pair` takes 2 type arguments, not 1
#!  --> errors/data/generics.arc:4:8
#!   |
#! 4 | let p: Pair[int] = Pair(1, 2)
#!   |        ^^^^^^^^^
#!
#! error[type-arguments]: `Pair` takes 2 type arguments, not 0
#!  --> errors/data/generics.arc:5:8
#!   |
#! 5 | let q: Pair = Pair(1, 2)
#!   |        ^^^^
#!   |
#!   = help: write `Pair[…]`
#!
#! error[type-mismatch]: expected `str`, found `int`
#!  --> errors/data/generics.arc:6:33
#!   |
#! 3 | struct Pair[A, B] { a: A, b: B }
#!   |                           - `b` is declared here
#! ...
#! 6 | let r: Pair[int, str] = Pair(1, 2)
#!   |                                 ^ this is `int`
#!   |
#! help: `str(x)` makes text of any value, and so does `"{x}"`
#!   |
#! 6 | let r: Pair[int, str] = Pair(1, str(2))
#!   |                                 ++++ +
#!
#! error[type-arguments]: `One` takes no type arguments, not 1
#!  --> errors/data/generics.arc:8:8
#!   |
#! 8 | let o: One[int] = One(1)
#!   |        ^^^^^^^^
