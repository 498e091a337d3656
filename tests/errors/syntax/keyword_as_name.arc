let match = 1
fn for() { }

#! error[syntax]: expected a name or another pattern, found `match`
#!  --> errors/syntax/keyword_as_name.arc:1:5
#!   |
#! 1 | let match = 1
#!   |     ^^^^^ not `match`
#!   |
#!   = help: `match` is a word of the language, and cannot be a name
#!
#! error[syntax]: expected a name, found `for`
#!  --> errors/syntax/keyword_as_name.arc:2:4
#!   |
#! 2 | fn for() { }
#!   |    ^^^ not `for`
#!   |
#!   = help: `for` is a word of the language, and cannot be a name
