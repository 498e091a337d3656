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
#! 5 | print(n + 1)
#!   |       - ^ - this is `int`
#!   |       |
#!   |       this is `int?`
#!   |
#!   = help: it may be null: `x!` takes the value or throws, `x ?? other` gives another one for null
#!
#! error[may-be-null]: this may be null: its type is `C?`
#!  --> errors/types/optional_uses.arc:6:9
#!   |
#! 6 | print(c.v)
#!   |         ^
#!   |
#!   = help: test it first: `if x != null { x.v }`; `x!.v` throws where it is null
#!
#! error[may-be-null]: this may be null: its type is `C?`
#!  --> errors/types/optional_uses.arc:7:3
#!   |
#! 7 | c.v = 1
#!   |   ^
#!   |
#!   = help: test it first: `if x != null { x.v }`; `x!.v` throws where it is null
#!
#! error[condition-is-not-bool]: a condition is a `bool`, this is `int?`
#!  --> errors/types/optional_uses.arc:8:4
#!   |
#! 8 | if n { }
#!   |    ^
#!   |
#!   = help: ask what you mean: `x != null`
#!
#! error[type-mismatch]: expected `int`, found `int?`
#!  --> errors/types/optional_uses.arc:9:14
#!   |
#! 9 | let m: int = n
#!   |        ---   ^ this is `int?`
#!   |        |
#!   |        declared here
#!   |
#!   = help: it may be null: `x!` takes the value or throws, `x ?? other` gives another one for null
#!
#! error[type-mismatch]: expected `int`, found `int?`
#!   --> errors/types/optional_uses.arc:11:3
#!    |
#! 10 | fn f(x: int) = x
#!    |      - `x` is declared here
#! 11 | f(n)
#!    |   ^ this is `int?`
#!    |
#!    = help: it may be null: `x!` takes the value or throws, `x ?? other` gives another one for null
#!
#! error[operator-types]: `>` does not work on `int?` and `int`
#!   --> errors/types/optional_uses.arc:12:9
#!    |
#! 12 | print(n > 3)
#!    |       - ^ - this is `int`
#!    |       |
#!    |       this is `int?`
#!    |
#!    = help: it may be null: `x!` takes the value or throws, `x ?? other` gives another one for null
#!
#! error[type-mismatch]: expected `int`, found `int?`
#!   --> errors/types/optional_uses.arc:13:13
#!    |
#! 13 | for i in 0..n { }
#!    |          ---^
#!    |          |  |
#!    |          |  this is `int?`
#!    |          a range has ints
#!    |
#!    = help: it may be null: `x!` takes the value or throws, `x ?? other` gives another one for null
#!
#! error[type-mismatch]: expected `int`, found `int?`
#!   --> errors/types/optional_uses.arc:15:14
#!    |
#! 15 | print([1, 2][n])
#!    |       ------ ^ this is `int?`
#!    |       |
#!    |       an index is an int
#!    |
#!    = help: it may be null: `x!` takes the value or throws, `x ?? other` gives another one for null
