1 = 2
"a"[0] = 5
f() = 1
fn f() = 1

#! error[not-a-place]: this cannot be assigned to
#!  --> errors/names/not_places.arc:1:1
#!   |
#! 1 | 1 = 2
#!   | ^
#!   |
#!   = help: what stands left of `=` is a variable, a field, an element or `*pointer`
#!
#! error[text-is-immutable]: a `str` cannot be changed
#!  --> errors/names/not_places.arc:2:1
#!   |
#! 2 | "a"[0] = 5
#!   | ^^^^^^
#!   |
#!   = help: build a new one: `s[..i] + "x" + s[i + 1..]`
#!
#! error[not-a-place]: this cannot be assigned to
#!  --> errors/names/not_places.arc:3:1
#!   |
#! 3 | f() = 1
#!   | ^^^
#!   |
#!   = help: what stands left of `=` is a variable, a field, an element or `*pointer`
