# Enum cases: unknown, without what they hold, with too much, several enums
#? exit 2
enum Shape { Circle(r: float), Empty }
enum Other { Empty, Full }
print(Shape.Circl(1.0))
print(Circle)
print(Circle())
print(Circle(1.0, 2.0))
print(Circle(x: 1.0))
print(Empty)
print(Shape(1))
print(Shape.nothing)

#! error[unknown-member]: `Shape` has no `Circl`
#!  --> errors/data/cases.arc:5:13
#!   |
#! 5 | print(Shape.Circl(1.0))
#!   |             ^^^^^
#!   |
#! help: did you mean `Circle`?
#!   |
#! 5 | print(Shape.Circle(1.0))
#!   |                  +
#!
#! error[case-needs-payload]: the case `Circle` holds a value
#!  --> errors/data/cases.arc:6:7
#!   |
#! 6 | print(Circle)
#!   |       ^^^^^^
#!   |
#!   = help: write `Circle(…)`
#!
#! error[missing-argument]: `Circle` needs `r`
#!  --> errors/data/cases.arc:7:13
#!   |
#! 3 | enum Shape { Circle(r: float), Empty }
#!   |              ------ declared here
#! ...
#! 7 | print(Circle())
#!   |             ^^ one argument is missing
#!
#! error[too-many-arguments]: `Circle` takes one argument
#!  --> errors/data/cases.arc:8:19
#!   |
#! 3 | enum Shape { Circle(r: float), Empty }
#!   |              ------ declared here
#! ...
#! 8 | print(Circle(1.0, 2.0))
#!   |                   ^^^ this one is too many
#!
#! error[unknown-parameter]: `Circle` has no parameter `x`
#!  --> errors/data/cases.arc:9:14
#!   |
#! 3 | enum Shape { Circle(r: float), Empty }
#!   |              ------ declared here
#! ...
#! 9 | print(Circle(x: 1.0))
#!   |              ^
#!   |
#!   = help: it has `r`
#!
#! error[ambiguous-case]: several enums have a case `Empty`
#!   --> errors/data/cases.arc:10:7
#!    |
#! 10 | print(Empty)
#!    |       ^^^^^
#!    |
#!    = help: write `Shape.Empty` or `Other.Empty`
#!
#! error[not-callable]: a value of the enum `Shape` is one of its cases
#!   --> errors/data/cases.arc:11:7
#!    |
#! 11 | print(Shape(1))
#!    |       ^^^^^
#!    |
#!    = help: write `Shape.Circle`
#!
#! error[unknown-member]: `Shape` has no `nothing`
#!   --> errors/data/cases.arc:12:13
#!    |
#! 12 | print(Shape.nothing)
#!    |             ^^^^^^^
#!    |
#!    = help: it has `Circle` and `Empty`
