# expect: a union is made of one field
union U { a: u32, b: f32 }
print(U(a: 1, b: 2.0))
print(U(1, 2))
print(U(c: 1))

#! error[union-fields]: the fields of the union `U` share their memory: give one
#!  --> errors/data/union_made.arc:3:8
#!   |
#! 3 | print(U(a: 1, b: 2.0))
#!   |        ^^^^^^^^^^^^^^
#!
#! error[union-fields]: the fields of the union `U` share their memory: give one
#!  --> errors/data/union_made.arc:4:8
#!   |
#! 4 | print(U(1, 2))
#!   |        ^^^^^^
#!
#! error[unknown-parameter]: `U` has no field `c`
#!  --> errors/data/union_made.arc:5:9
#!   |
#! 2 | union U { a: u32, b: f32 }
#!   |       - declared here
#! ...
#! 5 | print(U(c: 1))
#!   |         ^
#!   |
#!   = help: it has `a` and `b`
