# expect: lines 3 and 4, one character stands between `'` and `'`
#? exit 2
let a = ''
let b = 'two'

#! error[bad-character]: one character stands between `'` and `'`
#!  --> errors/syntax/bad_character_literals.arc:3:9
#!   |
#! 3 | let a = ''
#!   |         ^^
#!   |
#! help: a text has double quotes
#!   |
#! 3 - let a = ''
#! 3 + let a = ""
#!   |
#!
#! error[bad-character]: one character stands between `'` and `'`
#!  --> errors/syntax/bad_character_literals.arc:4:9
#!   |
#! 4 | let b = 'two'
#!   |         ^^^^^
#!   |
#! help: a text has double quotes
#!   |
#! 4 - let b = 'two'
#! 4 + let b = "two"
#!   |
