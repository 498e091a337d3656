let x: int = null
let s = "text"
if s == null { print("never") }
print(s!, s ?? "other")
extern fn getenv(name: cstr) -> cstr?
print(getenv("HOME").len)
let home: str = getenv("HOME")

#! error[never-null]: `null` is no `int`
#!  --> errors/types/null.arc:1:14
#!   |
#! 1 | let x: int = null
#!   |        ---   ^^^^ `int` is never null
#!   |        |
#!   |        declared here
#!   |
#!   = help: what may be null has the type `int?`
#!
#! error[never-null]: this is never null: its type is `str`
#!  --> errors/types/null.arc:3:4
#!   |
#! 3 | if s == null { print("never") }
#!   |    ^
#!   |
#!   = help: what may be null has the type `str?`
#!
#! error[never-null]: this is never null: its type is `str`
#!  --> errors/types/null.arc:4:7
#!   |
#! 4 | print(s!, s ?? "other")
#!   |       ^
#!   |
#!   = help: what may be null has the type `str?`
#!
#! error[never-null]: this is never null: its type is `str`
#!  --> errors/types/null.arc:4:11
#!   |
#! 4 | print(s!, s ?? "other")
#!   |           ^
#!   |
#!   = help: what may be null has the type `str?`
#!
#! error[may-be-null]: this may be null: its type is `str?`
#!  --> errors/types/null.arc:6:22
#!   |
#! 6 | print(getenv("HOME").len)
#!   |       -------------- ^^^
#!   |       |
#!   |       this is `str?`
#!   |
#!   = note: `if let x = getenv("HOME") { … }` asks first, `getenv("HOME")!` throws where it is null
#! help: `?.` gives null where this is null
#!   |
#! 6 | print(getenv("HOME")?.len)
#!   |                     +
#!
#! error[type-mismatch]: expected `str`, found `str?`
#!  --> errors/types/null.arc:7:17
#!   |
#! 7 | let home: str = getenv("HOME")
#!   |           ---   ^^^^^^^^^^^^^^ this is `str?`
#!   |           |
#!   |           declared here
#!   |
#! help: it may be null: `getenv("HOME") ?? other` gives another value then, `getenv("HOME")!` throws
#!   |
#! 7 | let home: str = getenv("HOME") ?? ""
#!   |                                +++++
