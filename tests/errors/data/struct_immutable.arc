# A `let` holding a struct cannot have its fields assigned, nor can what a function gave
#? exit 2
struct Point { x: f64, y: f64
  fn move(var self) { self.x += 1 }
  fn wrong(self) { self.x = 2 } }
let p = Point(1.0)
p.x = 2.0
p.move()
Point().x = 1.0
fn get() = Point()
get().move()
let t = (1, 2)
t.0 = 3
for q in [Point()] { q.x = 1 }
p.wrong()

#! error[assign-to-let]: `self` is a value that cannot be changed, nor can its parts
#!  --> errors/data/struct_immutable.arc:5:20
#!   |
#! 5 |   fn wrong(self) { self.x = 2 } }
#!   |            ----    ^^^^^^
#!   |            |
#!   |            a method gets its own copy of a struct
#!   |
#! help: a method that changes the struct takes `var self`
#!   |
#! 5 |   fn wrong(var self) { self.x = 2 } }
#!   |            +++
#!
#! error[assign-to-let]: `p` is a value that cannot be changed, nor can its parts
#!  --> errors/data/struct_immutable.arc:7:1
#!   |
#! 6 | let p = Point(1.0)
#!   |     - declared with `let` here
#! 7 | p.x = 2.0
#!   | ^^^
#!   |
#! help: a variable that changes is declared with `var`
#!   |
#! 6 - let p = Point(1.0)
#! 6 + var p = Point(1.0)
#!   |
#!
#! error[assign-to-let]: `p` is a value that cannot be changed, nor can its parts
#!  --> errors/data/struct_immutable.arc:8:1
#!   |
#! 6 | let p = Point(1.0)
#!   |     - declared with `let` here
#! 7 | p.x = 2.0
#! 8 | p.move()
#!   | ^
#!   |
#! help: a variable that changes is declared with `var`
#!   |
#! 6 - let p = Point(1.0)
#! 6 + var p = Point(1.0)
#!   |
#!
#! error[not-a-place]: this is a value that nobody keeps, so changing it would change nothing
#!  --> errors/data/struct_immutable.arc:9:1
#!   |
#! 9 | Point().x = 1.0
#!   | ^^^^^^^^^
#!   |
#!   = help: give it a name with `var` first
#!
#! error[not-a-place]: this is a value that nobody keeps, so changing it would change nothing
#!   --> errors/data/struct_immutable.arc:11:1
#!    |
#! 11 | get().move()
#!    | ^^^^^
#!    |
#!    = help: give it a name with `var` first
#!
#! error[assign-to-let]: `t` is a value that cannot be changed, nor can its parts
#!   --> errors/data/struct_immutable.arc:13:1
#!    |
#! 12 | let t = (1, 2)
#!    |     - declared with `let` here
#! 13 | t.0 = 3
#!    | ^^^
#!    |
#! help: a variable that changes is declared with `var`
#!    |
#! 12 - let t = (1, 2)
#! 12 + var t = (1, 2)
#!    |
#!
#! error[assign-to-let]: `q` is a value that cannot be changed, nor can its parts
#!   --> errors/data/struct_immutable.arc:14:22
#!    |
#! 14 | for q in [Point()] { q.x = 1 }
#!    |     -                ^^^
#!    |     |
#!    |     the loop sets it anew each time
