# expect: line 3, `$` means nothing here; values go into a text with {…}
#? exit 2
let x = $HOME

#! error[unknown-character]: `$` means nothing here
#!  --> errors/syntax/bad_dollar.arc:3:9
#!   |
#! 3 | let x = $HOME
#!   |         ^
#!   |
#!   = help: a value is put into a text with `{…}`, and a name has no sign in front
