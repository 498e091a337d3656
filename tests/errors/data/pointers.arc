# Addresses: of what has none
#? exit 2
struct F { a: u32 : 3
  fn leak(var self) = &self.a
  fn out(var self) = &self }
var f = F()
print(&1, &(1 + 2), &f.a, &f.a)
f.out()
fn g() = 1
print(&g())
let m = ["a": 1]
print(&m["a"])

#! error[not-a-place]: a bit-field has no address of its own
#!  --> errors/data/pointers.arc:4:24
#!   |
#! 4 |   fn leak(var self) = &self.a
#!   |                        ^^^^^^
#!
#! error[not-a-place]: the address of `self` is good only as long as the method runs
#!  --> errors/data/pointers.arc:5:23
#!   |
#! 5 |   fn out(var self) = &self }
#!   |                       ^^^^
#!   |
#!   = help: let the caller take the address: `&place`
#!
#! error[not-a-place]: this has no address
#!  --> errors/data/pointers.arc:7:8
#!   |
#! 7 | print(&1, &(1 + 2), &f.a, &f.a)
#!   |        ^
#!   |
#!   = help: a variable has one, and so have fields, elements and `*pointer`
#!
#! error[not-a-place]: this has no address
#!  --> errors/data/pointers.arc:7:12
#!   |
#! 7 | print(&1, &(1 + 2), &f.a, &f.a)
#!   |            ^^^^^^^
#!   |
#!   = help: a variable has one, and so have fields, elements and `*pointer`
#!
#! error[not-a-place]: a bit-field has no address of its own
#!  --> errors/data/pointers.arc:7:22
#!   |
#! 7 | print(&1, &(1 + 2), &f.a, &f.a)
#!   |                      ^^^
#!
#! error[not-a-place]: a bit-field has no address of its own
#!  --> errors/data/pointers.arc:7:28
#!   |
#! 7 | print(&1, &(1 + 2), &f.a, &f.a)
#!   |                            ^^^
#!
#! error[not-a-place]: this has no address
#!   --> errors/data/pointers.arc:10:8
#!    |
#! 10 | print(&g())
#!    |        ^^^
#!    |
#!    = help: a variable has one, and so have fields, elements and `*pointer`
#!
#! error[not-a-place]: this has no address
#!   --> errors/data/pointers.arc:12:8
#!    |
#! 12 | print(&m["a"])
#!    |        ^^^^^^
#!    |
#!    = help: a variable has one, and so have fields, elements and `*pointer`
