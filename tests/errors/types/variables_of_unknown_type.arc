let ages = [:]
let found = null
let names = []

#! error[type-not-known]: the type of `ages` cannot be inferred
#!  --> errors/types/variables_of_unknown_type.arc:1:5
#!   |
#! 1 | let ages = [:]
#!   |     ^^^^
#!   |
#!   = help: write it: `let ages: [str: int] = [:]`
#!
#! error[type-not-known]: the type of `found` cannot be inferred
#!  --> errors/types/variables_of_unknown_type.arc:2:5
#!   |
#! 2 | let found = null
#!   |     ^^^^^
#!   |
#!   = help: write it: `let found: int? = null`
#!
#! error[type-not-known]: the type of `names` cannot be inferred
#!  --> errors/types/variables_of_unknown_type.arc:3:5
#!   |
#! 3 | let names = []
#!   |     ^^^^^
#!   |
#!   = help: write it: `let names: [int] = []`
