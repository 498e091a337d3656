# expect: a bit-field has an integer type, a width that fits, and no address
struct A { a: float : 3 }
struct B { a: u8 : 9 }
struct C { a: u8 : 0 }
struct D { a: u32 : 3 }
var d = D(5)
let p = &d.a
print(p)
let e = D(8)

#! error[bad-bits]: a bit-field of `float` cannot have this width
#!  --> errors/data/bit_field_forms.arc:2:23
#!   |
#! 2 | struct A { a: float : 3 }
#!   |                       ^
#!   |
#!   = help: a bit-field has an integer type, and from 1 to as many bits as the type
#!
#! error[bad-bits]: a bit-field of `u8` cannot have this width
#!  --> errors/data/bit_field_forms.arc:3:20
#!   |
#! 3 | struct B { a: u8 : 9 }
#!   |                    ^
#!   |
#!   = help: a bit-field has an integer type, and from 1 to as many bits as the type
#!
#! error[bad-bits]: a bit-field of `u8` cannot have this width
#!  --> errors/data/bit_field_forms.arc:4:20
#!   |
#! 4 | struct C { a: u8 : 0 }
#!   |                    ^
#!   |
#!   = help: a bit-field has an integer type, and from 1 to as many bits as the type
#!
#! error[not-a-place]: a bit-field has no address of its own
#!  --> errors/data/bit_field_forms.arc:7:10
#!   |
#! 7 | let p = &d.a
#!   |          ^^^
#!
#! error[constant-does-not-fit]: 8 does not fit `u32: 3`
#!  --> errors/data/bit_field_forms.arc:9:11
#!   |
#! 5 | struct D { a: u32 : 3 }
#!   |            - `a` is declared here
#! ...
#! 9 | let e = D(8)
#!   |           ^ `u32: 3` holds 0 to 7
