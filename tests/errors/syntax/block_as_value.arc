print({ 1 })
let list = [{ 1 }, 2]
let sum = 1 + { 2 }

#! error[syntax]: a `{ }` block cannot stand here
#!  --> errors/syntax/block_as_value.arc:1:7
#!   |
#! 1 | print({ 1 })
#!   |       ^^^^^
#!   |
#!   = help: it stands as a statement, behind `=`, and as the body of a function, lambda or arm; give its value a name with `let`
#!
#! error[syntax]: a `{ }` block cannot stand here
#!  --> errors/syntax/block_as_value.arc:2:13
#!   |
#! 2 | let list = [{ 1 }, 2]
#!   |             ^^^^^
#!   |
#!   = help: it stands as a statement, behind `=`, and as the body of a function, lambda or arm; give its value a name with `let`
#!
#! error[syntax]: a `{ }` block cannot stand here
#!  --> errors/syntax/block_as_value.arc:3:15
#!   |
#! 3 | let sum = 1 + { 2 }
#!   |               ^
#!   |
#!   = help: it stands as a statement, behind `=`, and as the body of a function, lambda or arm; give its value a name with `let`
