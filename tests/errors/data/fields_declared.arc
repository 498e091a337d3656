# Wrong declarations of fields, attributes, bit-fields
#? exit 2
struct A { x: int, x: float }
@wrong struct B { x: int }
@align(3) struct C { x: int }
struct E { a: f64 : 3, b: u8 : 9, c: u32 : 0 }
@packed class F { x: int }
struct G { x: void }
enum H: float { A }
enum I: u8 { A = 256 }
enum J { A(int) = 3 }
enum K { A, A }
enum L: int { A(int) }

#! error[duplicate-definition]: `x` is already defined here
#!  --> errors/data/fields_declared.arc:3:20
#!   |
#! 3 | struct A { x: int, x: float }
#!   |            -       ^ the second one
#!   |            |
#!   |            the first one
#!
#! error[unknown-attribute]: there is no attribute `@wrong`
#!  --> errors/data/fields_declared.arc:4:2
#!   |
#! 4 | @wrong struct B { x: int }
#!   |  ^^^^^
#!   |
#!   = help: `@packed` leaves out the gaps between fields, `@align(n)` aligns to n bytes
#!
#! error[bad-alignment]: an alignment is a power of two, up to 4096
#!  --> errors/data/fields_declared.arc:5:8
#!   |
#! 5 | @align(3) struct C { x: int }
#!   |        ^
#!   |
#!   = help: write one: `@align(16)`
#!
#! error[bad-bits]: a bit-field of `float` cannot have this width
#!  --> errors/data/fields_declared.arc:6:21
#!   |
#! 6 | struct E { a: f64 : 3, b: u8 : 9, c: u32 : 0 }
#!   |                     ^
#!   |
#!   = help: a bit-field has an integer type, and from 1 to as many bits as the type
#!
#! error[bad-bits]: a bit-field of `u8` cannot have this width
#!  --> errors/data/fields_declared.arc:6:32
#!   |
#! 6 | struct E { a: f64 : 3, b: u8 : 9, c: u32 : 0 }
#!   |                                ^
#!   |
#!   = help: a bit-field has an integer type, and from 1 to as many bits as the type
#!
#! error[bad-bits]: a bit-field of `u32` cannot have this width
#!  --> errors/data/fields_declared.arc:6:44
#!   |
#! 6 | struct E { a: f64 : 3, b: u8 : 9, c: u32 : 0 }
#!   |                                            ^
#!   |
#!   = help: a bit-field has an integer type, and from 1 to as many bits as the type
#!
#! error[unknown-attribute]: a class has no layout of its own to change
#!  --> errors/data/fields_declared.arc:7:2
#!   |
#! 7 | @packed class F { x: int }
#!   |  ^^^^^^
#!   |
#!   = help: attributes stand before a `struct` or `union`
#!
#! error[no-such-place]: no value has the type `void`
#!  --> errors/data/fields_declared.arc:8:15
#!   |
#! 8 | struct G { x: void }
#!   |               ^^^^
#!   |
#!   = help: `void` only stands behind a `*`; what gives nothing has no `->`
#!
#! error[bad-enum]: an enum cannot be stored as `float`
#!  --> errors/data/fields_declared.arc:9:9
#!   |
#! 9 | enum H: float { A }
#!   |         ^^^^^
#!   |
#!   = help: write an integer type, such as `c_int` or `u8`
#!
#! error[constant-does-not-fit]: 256 does not fit `u8`
#!   --> errors/data/fields_declared.arc:10:18
#!    |
#! 10 | enum I: u8 { A = 256 }
#!    |                  ^^^ `u8` holds 0 to 255
#!
#! error[bad-enum]: a case has a number only where no case has a payload
#!   --> errors/data/fields_declared.arc:11:19
#!    |
#! 11 | enum J { A(int) = 3 }
#!    |                   ^
#!
#! error[duplicate-definition]: `A` is already defined here
#!   --> errors/data/fields_declared.arc:12:13
#!    |
#! 12 | enum K { A, A }
#!    |          -  ^ the second one
#!    |          |
#!    |          the first one
#!
#! error[bad-enum]: an enum with payloads has no C type
#!   --> errors/data/fields_declared.arc:13:9
#!    |
#! 13 | enum L: int { A(int) }
#!    |         ^^^
#!    |
#!    = help: only an enum whose cases hold nothing is one of C's
