# A warning in front does not hide that the text ends too early.
#? exit 2
let x = 1
-x
*

#! warning[unused-value]: nobody uses this value
#!  --> errors/syntax/ends_too_early_behind_a_warning.arc:4:1
#!   |
#! 4 | -x
#!   | ^ the line begins with `-`: did you mean to go on with the line before?
#!   |
#!   = help: a line goes on when it ends with an operator, or within brackets
#!
#! warning[unused-value]: nobody uses this value
#!  --> errors/syntax/ends_too_early_behind_a_warning.arc:5:1
#!   |
#! 5 | *
#!   | ^ the line begins with `*`: did you mean to go on with the line before?
#!   |
#!   = help: a line goes on when it ends with an operator, or within brackets
#!
#! error[syntax]: expected an expression, found the end of the file
#!  --> errors/syntax/ends_too_early_behind_a_warning.arc:5:2
#!   |
#! 5 | *
#!   |  ^
