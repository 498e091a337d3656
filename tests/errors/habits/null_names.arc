# expect: lines 3 to 6, each is written `null`, `true` or `false`
#? exit 2
let a = None
let b = NULL
let c = True
let d = FALSE

#! error[unknown-name]: nothing is called `None` here
#!  --> errors/habits/null_names.arc:3:9
#!   |
#! 3 | let a = None
#!   |         ^^^^
#!   |
#! help: no value is written `null`
#!   |
#! 3 - let a = None
#! 3 + let a = null
#!   |
#!
#! error[unknown-name]: nothing is called `NULL` here
#!  --> errors/habits/null_names.arc:4:9
#!   |
#! 4 | let b = NULL
#!   |         ^^^^
#!   |
#! help: no value is written `null`
#!   |
#! 4 - let b = NULL
#! 4 + let b = null
#!   |
#!
#! error[unknown-name]: nothing is called `True` here
#!  --> errors/habits/null_names.arc:5:9
#!   |
#! 5 | let c = True
#!   |         ^^^^
#!   |
#! help: this is written `true`
#!   |
#! 5 - let c = True
#! 5 + let c = true
#!   |
#!
#! error[unknown-name]: nothing is called `FALSE` here
#!  --> errors/habits/null_names.arc:6:9
#!   |
#! 6 | let d = FALSE
#!   |         ^^^^^
#!   |
#! help: this is written `false`
#!   |
#! 6 - let d = FALSE
#! 6 + let d = false
#!   |
