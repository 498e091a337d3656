# expect: line 3, an error at `\`
#? exit 2
let x = 1 \
  + 2

#! error[unknown-character]: `\` means nothing here
#!  --> errors/syntax/bad_question.arc:3:11
#!   |
#! 3 | let x = 1 \
#!   |           ^
#!   |
#!   = help: a line goes on by itself when it ends with an operator, or within brackets
#!
#! error[syntax]: a line cannot begin with `+`
#!  --> errors/syntax/bad_question.arc:4:3
#!   |
#! 4 |   + 2
#!   |   ^
#!   |
#!   = help: a line goes on when it ends with an operator, or within brackets
