let a: string = "x"
let b: double = 1.5
let c: integer = 1
fn f(s: String) -> boolean = true

#! error[unknown-type]: there is no type `string`
#!  --> errors/habits/type_names.arc:1:8
#!   |
#! 1 | let a: string = "x"
#!   |        ^^^^^^
#!   |
#! help: did you mean `str`?
#!   |
#! 1 - let a: string = "x"
#! 1 + let a: str = "x"
#!   |
#!
#! error[unknown-type]: there is no type `double`
#!  --> errors/habits/type_names.arc:2:8
#!   |
#! 2 | let b: double = 1.5
#!   |        ^^^^^^
#!   |
#! help: did you mean `f64`?
#!   |
#! 2 - let b: double = 1.5
#! 2 + let b: f64 = 1.5
#!   |
#!
#! error[unknown-type]: there is no type `integer`
#!  --> errors/habits/type_names.arc:3:8
#!   |
#! 3 | let c: integer = 1
#!   |        ^^^^^^^
#!   |
#! help: did you mean `int`?
#!   |
#! 3 - let c: integer = 1
#! 3 + let c: int = 1
#!   |
#!
#! error[unknown-type]: there is no type `String`
#!  --> errors/habits/type_names.arc:4:9
#!   |
#! 4 | fn f(s: String) -> boolean = true
#!   |         ^^^^^^
#!   |
#! help: did you mean `str`?
#!   |
#! 4 - fn f(s: String) -> boolean = true
#! 4 + fn f(s: str) -> boolean = true
#!   |
#!
#! error[unknown-type]: there is no type `boolean`
#!  --> errors/habits/type_names.arc:4:20
#!   |
#! 4 | fn f(s: String) -> boolean = true
#!   |                    ^^^^^^^
#!   |
#! help: did you mean `bool`?
#!   |
#! 4 - fn f(s: String) -> boolean = true
#! 4 + fn f(s: String) -> bool = true
#!   |
