# expect: types as other languages write them
let xs: List = []
let ages: Dict = [:]
let any: any = 1
fn nothing() -> None { }
fn call(f: Function) { f() }

#! error[unknown-type]: there is no type `List`
#!  --> errors/habits/types_elsewhere.arc:2:9
#!   |
#! 2 | let xs: List = []
#!   |         ^^^^
#!   |
#!   = help: a list of ints is `[int]`, an array of three `[int; 3]`
#!
#! error[unknown-type]: there is no type `Dict`
#!  --> errors/habits/types_elsewhere.arc:3:11
#!   |
#! 3 | let ages: Dict = [:]
#!   |           ^^^^
#!   |
#!   = help: a map is written with its types: `[str: int]`
#!
#! error[unknown-type]: there is no type `any`
#!  --> errors/habits/types_elsewhere.arc:4:10
#!   |
#! 4 | let any: any = 1
#!   |          ^^^
#!   |
#!   = help: leave the type out: it is found, and a parameter without one takes any
#!
#! error[unknown-type]: there is no type `None`
#!  --> errors/habits/types_elsewhere.arc:5:17
#!   |
#! 5 | fn nothing() -> None { }
#!   |                 ^^^^
#!   |
#!   = help: what gives nothing has no `->`
#!
#! error[unknown-type]: there is no type `Function`
#!  --> errors/habits/types_elsewhere.arc:6:12
#!   |
#! 6 | fn call(f: Function) { f() }
#!   |            ^^^^^^^^
#!   |
#!   = help: a function's type is `fn(int, str) -> bool`
