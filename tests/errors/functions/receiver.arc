# self outside of types, methods as values, functions of types on values
#? exit 2
fn f(self) = 1
struct P { x: int
  fn m(self) = self.x
  fn s() = 1 }
let p = P(1)
print(p.m, P.m, p.s(), P.m(), P.nothing())
struct Q { n: int
  fn bump(var self) { let g = || self.n += 1; g() } }
var q = Q()
q.bump()

#! error[self-outside]: `self` stands only in the functions of a type
#!  --> errors/functions/receiver.arc:3:6
#!   |
#! 3 | fn f(self) = 1
#!   |      ^^^^
#!
#! error[method-not-called]: `m` is a method
#!  --> errors/functions/receiver.arc:8:9
#!   |
#! 8 | print(p.m, P.m, p.s(), P.m(), P.nothing())
#!   |         ^
#!   |
#! help: call it
#!   |
#! 8 | print(p.m(), P.m, p.s(), P.m(), P.nothing())
#!   |          ++
#!
#! error[method-as-value]: `m` is a method: it can be called, but is no value of its own
#!  --> errors/functions/receiver.arc:8:12
#!   |
#! 8 | print(p.m, P.m, p.s(), P.m(), P.nothing())
#!   |            ^^^
#!   |
#!   = help: write a lambda: `|x| x.m()`
#!
#! error[static-on-value]: `s` has no `self`: it belongs to the type
#!  --> errors/functions/receiver.arc:8:19
#!   |
#! 8 | print(p.m, P.m, p.s(), P.m(), P.nothing())
#!   |                   ^
#!   |
#! help: call it by the type's name
#!   |
#! 8 - print(p.m, P.m, p.s(), P.m(), P.nothing())
#! 8 + print(p.m, P.m, P.s(), P.m(), P.nothing())
#!   |
#!
#! error[method-as-value]: `m` is a method: it can be called, but is no value of its own
#!  --> errors/functions/receiver.arc:8:26
#!   |
#! 8 | print(p.m, P.m, p.s(), P.m(), P.nothing())
#!   |                          ^
#!   |
#!   = help: write a lambda: `|x| x.m()`
#!
#! error[unknown-member]: `P` has no `nothing`
#!  --> errors/functions/receiver.arc:8:33
#!   |
#! 8 | print(p.m, P.m, p.s(), P.m(), P.nothing())
#!   |                                 ^^^^^^^
#!   |
#!   = help: it has `m` and `s`
#!
#! error[self-captured]: a function within cannot use the `self` of a method with `var self`
#!   --> errors/functions/receiver.arc:10:34
#!    |
#! 10 |   fn bump(var self) { let g = || self.n += 1; g() } }
#!    |                                  ^^^^
#!    |
#!    = help: it may run when the place is gone; copy what it needs with `let` first
