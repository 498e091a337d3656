# expect: line 3, an error at `\`
#? exit 2
let x = 1 \
  + 2

#! error[unknown-character]: `\` means nothing here
#!  --> errors/syntax/bad_question.arc:3:11
#!   |
#! 3 | let x = 1 \
#!   |           ^
#!
#! error[syntax]: expected a statement, found `+`
#!  --> errors/syntax/bad_question.arc:4:3
#!   |
#! 4 |   + 2
#!   |   ^ not `+`
