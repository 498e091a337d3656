# expect: a method is called on a value, a function of a type on the type
struct P { x: int
  fn norm(self) = self.x
  fn of(x) = P(x) }
let p = P(1)
print(P.norm())
print(p.of(2))
print(P.x)
print(p.norm)

#! error[method-as-value]: `norm` is a method: it can be called, but is no value of its own
#!  --> errors/data/called_on_the_type.arc:6:9
#!   |
#! 6 | print(P.norm())
#!   |         ^^^^
#!   |
#!   = help: write a lambda: `|x| x.norm()`
#!
#! error[static-on-value]: `of` has no `self`: it belongs to the type
#!  --> errors/data/called_on_the_type.arc:7:9
#!   |
#! 7 | print(p.of(2))
#!   |         ^^
#!   |
#! help: call it by the type's name
#!   |
#! 7 - print(p.of(2))
#! 7 + print(P.of(2))
#!   |
#!
#! error[unknown-member]: `P` has no `x`
#!  --> errors/data/called_on_the_type.arc:8:9
#!   |
#! 8 | print(P.x)
#!   |         ^
#!   |
#!   = help: it has `norm` and `of`
#!
#! error[method-not-called]: `norm` is a method
#!  --> errors/data/called_on_the_type.arc:9:9
#!   |
#! 9 | print(p.norm)
#!   |         ^^^^
#!   |
#! help: call it
#!   |
#! 9 | print(p.norm())
#!   |             ++
