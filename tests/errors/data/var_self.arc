# expect: a method with var self needs a place that can change
struct C { n: int
  fn up(var self) { self.n += 1 }
  fn bad(self) { self.n += 1 } }
let c = C()
c.up()
C().up()
fn f(c: C) = c.up()
f(c)
for one in [c] { one.up() }

#! error[assign-to-let]: `self` is a value that cannot be changed, nor can its parts
#!  --> errors/data/var_self.arc:4:18
#!   |
#! 4 |   fn bad(self) { self.n += 1 } }
#!   |          ----    ^^^^^^
#!   |          |
#!   |          a method gets its own copy of a struct
#!   |
#! help: a method that changes the struct takes `var self`
#!   |
#! 4 |   fn bad(var self) { self.n += 1 } }
#!   |          +++
#!
#! error[assign-to-let]: `c` is a value that cannot be changed, nor can its parts
#!  --> errors/data/var_self.arc:6:1
#!   |
#! 5 | let c = C()
#!   |     - declared with `let` here
#! 6 | c.up()
#!   | ^
#!   |
#! help: a variable that changes is declared with `var`
#!   |
#! 5 - let c = C()
#! 5 + var c = C()
#!   |
#!
#! error[not-a-place]: this is a value that nobody keeps, so changing it would change nothing
#!  --> errors/data/var_self.arc:7:1
#!   |
#! 7 | C().up()
#!   | ^^^
#!   |
#!   = help: give it a name with `var` first
#!
#! error[assign-to-let]: `one` is a value that cannot be changed, nor can its parts
#!   --> errors/data/var_self.arc:10:18
#!    |
#! 10 | for one in [c] { one.up() }
#!    |     ---          ^^^
#!    |     |
#!    |     the loop sets it anew each time
