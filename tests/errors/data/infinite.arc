# Types that contain themselves have no end
#? exit 2
struct A { a: A }
struct B { c: C }
struct C { b: B }
struct D { ok: *D?, list: [D] }
print(sizeof(D))

#! error[infinite-type]: `A` contains itself, so it would have no end
#!  --> errors/data/infinite.arc:3:8
#!   |
#! 3 | struct A { a: A }
#!   |        ^
#!   |
#!   = help: refer to the other by a pointer or a list, or make it a `class`
#!
#! error[infinite-type]: `B` contains itself, so it would have no end
#!  --> errors/data/infinite.arc:4:8
#!   |
#! 4 | struct B { c: C }
#!   |        ^
#!   |
#!   = help: refer to the other by a pointer or a list, or make it a `class`
#!
#! error[infinite-type]: `C` contains itself, so it would have no end
#!  --> errors/data/infinite.arc:5:8
#!   |
#! 5 | struct C { b: B }
#!   |        ^
#!   |
#!   = help: refer to the other by a pointer or a list, or make it a `class`
