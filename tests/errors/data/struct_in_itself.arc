# expect: a struct cannot contain itself, also not through others
struct A { a: A }
struct B { c: C }
struct C { b: [B; 2] }
struct D { d: D? }
struct E { e: *E?, f: [E] }

#! error[infinite-type]: `A` contains itself, so it would have no end
#!  --> errors/data/struct_in_itself.arc:2:8
#!   |
#! 2 | struct A { a: A }
#!   |        ^
#!   |
#!   = help: refer to the other by a pointer or a list, or make it a `class`
#!
#! error[infinite-type]: `B` contains itself, so it would have no end
#!  --> errors/data/struct_in_itself.arc:3:8
#!   |
#! 3 | struct B { c: C }
#!   |        ^
#!   |
#!   = help: refer to the other by a pointer or a list, or make it a `class`
#!
#! error[infinite-type]: `C` contains itself, so it would have no end
#!  --> errors/data/struct_in_itself.arc:4:8
#!   |
#! 4 | struct C { b: [B; 2] }
#!   |        ^
#!   |
#!   = help: refer to the other by a pointer or a list, or make it a `class`
#!
#! error[infinite-type]: `D` contains itself, so it would have no end
#!  --> errors/data/struct_in_itself.arc:5:8
#!   |
#! 5 | struct D { d: D? }
#!   |        ^
#!   |
#!   = help: refer to the other by a pointer or a list, or make it a `class`
