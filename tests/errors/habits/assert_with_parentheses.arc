assert(1 == 1, "numbers")

#! error[condition-is-not-bool]: a condition is a `bool`, this is a tuple
#!  --> errors/habits/assert_with_parentheses.arc:1:7
#!   |
#! 1 | assert(1 == 1, "numbers")
#!   |       ^^^^^^^^^^^^^^^^^^^
#!   |
#!   = help: `assert` takes no parentheses: `assert a == b, "message"`
