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
#!   |         ^
#!   |
#!   = help: test it first: `if x != null { x.x }`; `x!.x` throws where it is null
#!
#! error[may-be-null]: this may be null: its type is `P?`
#!  --> errors/data/optionals.arc:7:14
#!   |
#! 7 | print(o.x, o.f(), n + 1)
#!   |              ^
#!   |
#!   = help: test it first: `if x != null { x.f }`; `x!.f` throws where it is null
#!
#! error[operator-types]: `+` does not work on `int?` and `int`
#!  --> errors/data/optionals.arc:7:21
#!   |
#! 7 | print(o.x, o.f(), n + 1)
#!   |                   - ^ - this is `int`
#!   |                   |
#!   |                   this is `int?`
#!
#! error[type-mismatch]: expected `int`, found `int?`
#!  --> errors/data/optionals.arc:8:14
#!   |
#! 8 | let m: int = n
#!   |        ---   ^ this is `int?`
#!   |        |
#!   |        declared here
#!   |
#!   = help: it may be null: `x!` takes the value or throws, `x ?? other` gives another one for null
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
#!    |                  ---   ^ this is `int?`
#!    |                  |
#!    |                  the result is declared here
#!    |
#!    = help: it may be null: `x!` takes the value or throws, `x ?? other` gives another one for null
#!
#! error[condition-is-not-bool]: a condition is a `bool`, this is `int?`
#!   --> errors/data/optionals.arc:11:4
#!    |
#! 11 | if n { print(1) }
#!    |    ^
#!    |
#!    = help: ask what you mean: `x != null`
