enum Shape { Circle(r: float), Point }
let radius = |Circle(r)| r
print(radius(Shape.Circle(1.0)))

#! error[refutable-pattern]: this pattern does not fit every value of type `Shape`
#!  --> errors/types/lambda_with_refutable_pattern.arc:2:15
#!   |
#! 2 | let radius = |Circle(r)| r
#!   |               ^^^^^^^^^
#!   |
#!   = help: give the parameter a name, and choose with `match` in the body: `|x| match x { … }`
