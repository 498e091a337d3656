# expect: fields that do not exist, twice, too many, and of the wrong type
struct P { x: int, y: int }
print(P(1, 2, 3))
print(P(x: 1, x: 2))
print(P(z: 1))
print(P(x: 1, 2))
print(P("a"))
let p = P(1, 2)
print(p.z, p.X)
print(p())

#! error[too-many-arguments]: `P` takes 2 arguments
#!  --> errors/data/fields_named_wrong.arc:3:15
#!   |
#! 2 | struct P { x: int, y: int }
#!   |        - declared here
#! 3 | print(P(1, 2, 3))
#!   |               ^ this one is too many
#!
#! error[argument-given-twice]: `x` is given twice
#!  --> errors/data/fields_named_wrong.arc:4:15
#!   |
#! 4 | print(P(x: 1, x: 2))
#!   |            -  ^
#!   |            |
#!   |            first here
#!
#! error[unknown-parameter]: `P` has no field `z`
#!  --> errors/data/fields_named_wrong.arc:5:9
#!   |
#! 2 | struct P { x: int, y: int }
#!   |        - declared here
#! ...
#! 5 | print(P(z: 1))
#!   |         ^
#!   |
#!   = help: it has `x` and `y`
#!
#! error[positional-after-named]: an argument without a name stands behind one with a name
#!  --> errors/data/fields_named_wrong.arc:6:15
#!   |
#! 6 | print(P(x: 1, 2))
#!   |         -     ^
#!   |         |
#!   |         this one has a name
#!   |
#!   = help: put it in front, or give it its name too: `name: value`
#!
#! error[type-mismatch]: expected `int`, found `str`
#!  --> errors/data/fields_named_wrong.arc:7:9
#!   |
#! 2 | struct P { x: int, y: int }
#!   |            - `x` is declared here
#! ...
#! 7 | print(P("a"))
#!   |         ^^^ this is `str`
#!
#! error[unknown-member]: `P` has no `z`
#!  --> errors/data/fields_named_wrong.arc:9:9
#!   |
#! 9 | print(p.z, p.X)
#!   |         ^
#!   |
#!   = help: it has `x` and `y`
#!
#! error[unknown-member]: `P` has no `X`
#!  --> errors/data/fields_named_wrong.arc:9:14
#!   |
#! 9 | print(p.z, p.X)
#!   |              ^
#!   |
#! help: did you mean `x`?
#!   |
#! 9 - print(p.z, p.X)
#! 9 + print(p.z, p.x)
#!   |
#!
#! error[not-callable]: a `P` cannot be called
#!   --> errors/data/fields_named_wrong.arc:10:7
#!    |
#! 10 | print(p())
#!    |       ^
