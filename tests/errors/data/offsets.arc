# expect: sizeof, alignof and offsetof of what has none
struct S { a: u8 : 3, b: u32 }
print(offsetof(S, c))
print(offsetof(S, a))
print(offsetof(int, n))
print(sizeof(Nothing))
print(sizeof(void))

#! error[unknown-member]: `S` has no `c`
#!  --> errors/data/offsets.arc:3:19
#!   |
#! 3 | print(offsetof(S, c))
#!   |                   ^
#!   |
#!   = help: it has `a` and `b`
#!
#! error[not-a-place]: a bit-field has no address of its own
#!  --> errors/data/offsets.arc:4:19
#!   |
#! 4 | print(offsetof(S, a))
#!   |                   ^
#!
#! error[unknown-member]: `int` has no `n`
#!  --> errors/data/offsets.arc:5:21
#!   |
#! 5 | print(offsetof(int, n))
#!   |                     ^
#!
#! error[unknown-type]: there is no type `Nothing`
#!  --> errors/data/offsets.arc:6:14
#!   |
#! 6 | print(sizeof(Nothing))
#!   |              ^^^^^^^
#!
#! error[no-such-place]: no value has the type `void`
#!  --> errors/data/offsets.arc:7:14
#!   |
#! 7 | print(sizeof(void))
#!   |              ^^^^
#!   |
#!   = help: `void` only stands behind a `*`; what gives nothing has no `->`
