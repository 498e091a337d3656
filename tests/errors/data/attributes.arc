# expect: attributes that do not exist, and numbers that are no alignment
@packde struct A { a: u8 }
@align(3) struct B { a: u8 }
@align struct C { a: u8 }
@packed(2) struct D { a: u8 }
@align(8) class E { a: u8 = 0 }
fn f() { }

#! error[unknown-attribute]: there is no attribute `@packde`
#!  --> errors/data/attributes.arc:2:2
#!   |
#! 2 | @packde struct A { a: u8 }
#!   |  ^^^^^^
#!   |
#! help: did you mean `@packed`?
#!   |
#! 2 - @packde struct A { a: u8 }
#! 2 + @packed struct A { a: u8 }
#!   |
#!
#! error[bad-alignment]: an alignment is a power of two, up to 4096
#!  --> errors/data/attributes.arc:3:8
#!   |
#! 3 | @align(3) struct B { a: u8 }
#!   |        ^
#!   |
#!   = help: write one: `@align(16)`
#!
#! error[bad-alignment]: an alignment is a power of two, up to 4096
#!  --> errors/data/attributes.arc:4:2
#!   |
#! 4 | @align struct C { a: u8 }
#!   |  ^^^^^
#!   |
#!   = help: write one: `@align(16)`
#!
#! error[unknown-attribute]: `@packed` takes no number: it leaves out all gaps
#!  --> errors/data/attributes.arc:5:2
#!   |
#! 5 | @packed(2) struct D { a: u8 }
#!   |  ^^^^^^
#!
#! error[unknown-attribute]: a class has no layout of its own to change
#!  --> errors/data/attributes.arc:6:2
#!   |
#! 6 | @align(8) class E { a: u8 = 0 }
#!   |  ^^^^^
#!   |
#!   = help: attributes stand before a `struct` or `union`
