# expect: members of one name, and a self where there is none
struct S { x: int, x: float
  fn f(self) = 1
  fn f(self) = 2
  fn x(self) = 3 }
class C {
  const N = 1
  const N = 2 }
fn alone(self) = 1

#! error[duplicate-definition]: `x` is already defined here
#!  --> errors/data/members_twice.arc:2:20
#!   |
#! 2 | struct S { x: int, x: float
#!   |            -       ^ the second one
#!   |            |
#!   |            the first one
#!
#! error[duplicate-definition]: `f` is already defined here
#!  --> errors/data/members_twice.arc:4:6
#!   |
#! 3 |   fn f(self) = 1
#!   |      - the first one
#! 4 |   fn f(self) = 2
#!   |      ^ the second one
#!
#! error[duplicate-definition]: `x` is already defined here
#!  --> errors/data/members_twice.arc:5:6
#!   |
#! 2 | struct S { x: int, x: float
#!   |                    - the first one
#! ...
#! 5 |   fn x(self) = 3 }
#!   |      ^ the second one
#!
#! error[duplicate-definition]: `N` is already defined here
#!  --> errors/data/members_twice.arc:8:9
#!   |
#! 7 |   const N = 1
#!   |         - the first one
#! 8 |   const N = 2 }
#!   |         ^ the second one
#!
#! error[self-outside]: `self` stands only in the functions of a type
#!  --> errors/data/members_twice.arc:9:10
#!   |
#! 9 | fn alone(self) = 1
#!   |          ^^^^
