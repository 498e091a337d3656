# expect: lines 3 and 4, one character stands between `'` and `'`
#? exit 2
let a = ''
let b = 'two'

#! error[unknown-character]: `'` means nothing here
#!  --> errors/syntax/bad_character_literals.arc:3:9
#!   |
#! 3 | let a = ''
#!   |         ^
#!   |
#!   = help: a text has double quotes, `'a'` is one character
#!
#! error[syntax]: expected an expression, found `let`
#!  --> errors/syntax/bad_character_literals.arc:4:1
#!   |
#! 4 | let b = 'two'
#!   | ^^^ not `let`
