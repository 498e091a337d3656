# expect: line 3, the backtick means nothing here; a text has double quotes
#? exit 2
let files = `ls`

#! error[unknown-character]: a backtick means nothing here
#!  --> errors/syntax/bad_backtick.arc:3:13
#!   |
#! 3 | let files = `ls`
#!   |             ^
#!   |
#!   = help: a text has double quotes
