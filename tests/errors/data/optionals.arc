# What may be null is not used as if it were there
#? exit 2
struct P { x: int
  fn f(self) = self.x }
let o: P? = null
let n: int? = 4
print(o.x, o.f(), n + 1)
let m: int = n
print(5 ?? 6, n!.len, "a"?.len)
fn f(x: int?) -> int = x
if n { print(1) }

#! error[may-be-null]: this may be null: its type is `P?`
#!  --> errors/data/optionals.arc:7:9
#!   |
#! 7 | print(o.x, o.f(), n + 1)
#!   |       - ^
#!   |       |
#!   |       this is `P?`
#!   |
#!   = note: `if let x = o { … }` asks first, `o!` throws where it is null
#! help: `?.` gives null where this is null
#!   |
#! 7 | print(o?.x, o.f(), n + 1)
#!   |        +
#!
#! error[may-be-null]: this may be null: its type is `P?`
#!  --> errors/data/optionals.arc:7:14
#!   |
#! 7 | print(o.x, o.f(), n + 1)
#!   |            - ^
#!   |            |
#!   |            this is `P?`
#!   |
#!   = note: `if let x = o { … }` asks first, `o!` throws where it is null
#! help: `?.` gives null where this is null
#!   |
#! 7 | print(o.x, o?.f(), n + 1)
#!   |             +
#!
#! error[operator-types]: `+` does not work on `int?` and `int`
#!  --> errors/data/optionals.arc:7:21
#!   |
#! 6 | let n: int? = 4
#!   |     - `n` is an `int?` since here
#! 7 | print(o.x, o.f(), n + 1)
#!   |                   - ^ - this is `int`
#!   |                   |
#!   |                   this is `int?`
#!   |
#! help: it may be null: `n ?? other` gives another value then, `n!` throws
#!   |
#! 7 | print(o.x, o.f(), (n ?? 0) + 1)
#!   |                   +  +++++
#!
#! error[type-mismatch]: expected `int`, found `int?`
#!  --> errors/data/optionals.arc:8:14
#!   |
#! 6 | let n: int? = 4
#!   |     - `n` is an `int?` since here
#! 7 | print(o.x, o.f(), n + 1)
#! 8 | let m: int = n
#!   |        ---   ^ this is `int?`
#!   |        |
#!   |        declared here
#!   |
#! help: it may be null: `n ?? other` gives another value then, `n!` throws
#!   |
#! 8 | let m: int = n ?? 0
#!   |                ++++
#!
#! error[never-null]: this is never null: its type is `int`
#!  --> errors/data/optionals.arc:9:7
#!   |
#! 9 | print(5 ?? 6, n!.len, "a"?.len)
#!   |       ^
#!   |
#!   = help: what may be null has the type `int?`
#!
#! error[unknown-member]: `int` has no `len`
#!  --> errors/data/optionals.arc:9:18
#!   |
#! 9 | print(5 ?? 6, n!.len, "a"?.len)
#!   |                  ^^^
#!
#! error[never-null]: this is never null: its type is `str`
#!  --> errors/data/optionals.arc:9:23
#!   |
#! 9 | print(5 ?? 6, n!.len, "a"?.len)
#!   |                       ^^^
#!   |
#!   = help: write `.` instead of `?.`
#!
#! error[type-mismatch]: expected `int`, found `int?`
#!   --> errors/data/optionals.arc:10:24
#!    |
#! 10 | fn f(x: int?) -> int = x
#!    |      -           ---   ^ this is `int?`
#!    |      |           |
#!    |      |           the result is declared here
#!    |      `x` is an `int?` since here
#!    |
#! help: it may be null: `x ?? other` gives another value then, `x!` throws
#!    |
#! 10 | fn f(x: int?) -> int = x ?? 0
#!    |                          ++++
#!
#! error[condition-is-not-bool]: a condition is a `bool`, this is `int?`
#!   --> errors/data/optionals.arc:11:4
#!    |
#!  6 | let n: int? = 4
#!    |     - `n` is an `int?` since here
#! ...
#! 11 | if n { print(1) }
#!    |    ^
#!    |
#! help: ask what you mean
#!    |
#! 11 | if n != null { print(1) }
#!    |      +++++++
