# expect: what may be null is tested first
let n: int? = 5
class C { v: int = 0 }
let c: C? = C()
print(n + 1)
print(c.v)
c.v = 1
if n { }
let m: int = n
fn f(x: int) = x
f(n)
print(n > 3)
for i in 0..n { }
let s = [n, 1]
print([1, 2][n])

#! error[operator-types]: `+` does not work on `int?` and `int`
#!  --> errors/types/optional_uses.arc:5:9
#!   |
#! 2 | let n: int? = 5
#!   |     - `n` is an `int?` since here
#! ...
#! 5 | print(n + 1)
#!   |       - ^ - this is `int`
#!   |       |
#!   |       this is `int?`
#!   |
#! help: it may be null: `n ?? other` gives another value then, `n!` throws
#!   |
#! 5 | print((n ?? 0) + 1)
#!   |       +  +++++
#!
#! error[may-be-null]: this may be null: its type is `C?`
#!  --> errors/types/optional_uses.arc:6:9
#!   |
#! 6 | print(c.v)
#!   |       - ^
#!   |       |
#!   |       this is `C?`
#!   |
#!   = note: `if let x = c { … }` asks first, `c!` throws where it is null
#! help: `?.` gives null where this is null
#!   |
#! 6 | print(c?.v)
#!   |        +
#!
#! error[may-be-null]: this may be null: its type is `C?`
#!  --> errors/types/optional_uses.arc:7:3
#!   |
#! 7 | c.v = 1
#!   |   ^
#!   |
#!   = help: `if x != null { x.v = … }` asks first, `x!.v = …` throws where it is null
#!
#! error[condition-is-not-bool]: a condition is a `bool`, this is `int?`
#!  --> errors/types/optional_uses.arc:8:4
#!   |
#! 2 | let n: int? = 5
#!   |     - `n` is an `int?` since here
#! ...
#! 8 | if n { }
#!   |    ^
#!   |
#! help: ask what you mean
#!   |
#! 8 | if n != null { }
#!   |      +++++++
#!
#! error[type-mismatch]: expected `int`, found `int?`
#!  --> errors/types/optional_uses.arc:9:14
#!   |
#! 2 | let n: int? = 5
#!   |     - `n` is an `int?` since here
#! ...
#! 9 | let m: int = n
#!   |        ---   ^ this is `int?`
#!   |        |
#!   |        declared here
#!   |
#! help: it may be null: `n ?? other` gives another value then, `n!` throws
#!   |
#! 9 | let m: int = n ?? 0
#!   |                ++++
#!
#! error[type-mismatch]: expected `int`, found `int?`
#!   --> errors/types/optional_uses.arc:11:3
#!    |
#!  2 | let n: int? = 5
#!    |     - `n` is an `int?` since here
#! ...
#! 10 | fn f(x: int) = x
#!    |      - `x` is declared here
#! 11 | f(n)
#!    |   ^ this is `int?`
#!    |
#! help: it may be null: `n ?? other` gives another value then, `n!` throws
#!    |
#! 11 | f(n ?? 0)
#!    |     ++++
#!
#! error[operator-types]: `>` does not work on `int?` and `int`
#!   --> errors/types/optional_uses.arc:12:9
#!    |
#!  2 | let n: int? = 5
#!    |     - `n` is an `int?` since here
#! ...
#! 12 | print(n > 3)
#!    |       - ^ - this is `int`
#!    |       |
#!    |       this is `int?`
#!    |
#! help: it may be null: `n ?? other` gives another value then, `n!` throws
#!    |
#! 12 | print((n ?? 0) > 3)
#!    |       +  +++++
#!
#! error[type-mismatch]: expected `int`, found `int?`
#!   --> errors/types/optional_uses.arc:13:13
#!    |
#!  2 | let n: int? = 5
#!    |     - `n` is an `int?` since here
#! ...
#! 13 | for i in 0..n { }
#!    |          ---^
#!    |          |  |
#!    |          |  this is `int?`
#!    |          a range has ints
#!    |
#! help: it may be null: `n ?? other` gives another value then, `n!` throws
#!    |
#! 13 | for i in 0..n ?? 0 { }
#!    |               ++++
#!
#! error[type-mismatch]: expected `int`, found `int?`
#!   --> errors/types/optional_uses.arc:15:14
#!    |
#!  2 | let n: int? = 5
#!    |     - `n` is an `int?` since here
#! ...
#! 15 | print([1, 2][n])
#!    |       ------ ^ this is `int?`
#!    |       |
#!    |       an index is an int
#!    |
#! help: it may be null: `n ?? other` gives another value then, `n!` throws
#!    |
#! 15 | print([1, 2][n ?? 0])
#!    |                ++++
