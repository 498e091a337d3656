let a = $x
let b = 'ab'
let c = “text”

#! error[unknown-character]: `$` means nothing here
#!  --> errors/syntax/bad_character.arc:1:9
#!   |
#! 1 | let a = $x
#!   |         ^
#!   |
#!   = help: a value is put into a text with `{…}`, and a name has no sign in front
#!
#! error[bad-character]: one character stands between `'` and `'`
#!  --> errors/syntax/bad_character.arc:2:9
#!   |
#! 2 | let b = 'ab'
#!   |         ^^^^
#!   |
#! help: a text has double quotes
#!   |
#! 2 - let b = 'ab'
#! 2 + let b = "ab"
#!   |
#!
#! error[unknown-character]: `“` means nothing here
#!  --> errors/syntax/bad_character.arc:3:9
#!   |
#! 3 | let c = “text”
#!   |         ^
#!   |
#! help: a text stands between straight quotes
#!   |
#! 3 - let c = “text”
#! 3 + let c = "text”
#!   |
