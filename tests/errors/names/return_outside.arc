return 5

#! error[return-outside-function]: `return` stands outside of a function
#!  --> errors/names/return_outside.arc:1:1
#!   |
#! 1 | return 5
#!   | ^^^^^^^^
#!   |
#!   = help: `exit(status)` ends the script
