let a = 1 let b = 2
print(1) print(2)

#! error[syntax]: two statements stand on one line
#!  --> errors/syntax/statement_on_same_line.arc:1:11
#!   |
#! 1 | let a = 1 let b = 2
#!   |           ^^^
#!   |
#! help: put the second one on a line of its own, or `;` in between
#!   |
#! 1 | let a = 1 ; let b = 2
#!   |           +
#!
#! error[syntax]: expected the end of the line or an operator, found a name
#!  --> errors/syntax/statement_on_same_line.arc:2:10
#!   |
#! 2 | print(1) print(2)
#!   |          ^^^^^ not a name
