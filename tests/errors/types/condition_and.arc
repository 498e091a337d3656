# expect: line 5, `and` wants `bool`s; `name` is `str`
#? exit 2
let name = "Ada"
let n = 1
if n > 0 and name { print(name) }

#! error[condition-is-not-bool]: a condition is a `bool`, this is `str`
#!  --> errors/types/condition_and.arc:5:14
#!   |
#! 3 | let name = "Ada"
#!   |     ---- `name` is a `str` since here
#! 4 | let n = 1
#! 5 | if n > 0 and name { print(name) }
#!   |              ^^^^
#!   |
#! help: ask what you mean
#!   |
#! 5 | if n > 0 and name != "" { print(name) }
#!   |                   +++++
