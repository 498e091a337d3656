print(later)
let later = 1

#! error[unknown-name]: nothing is called `later` here
#!  --> errors/names/used_before_declaration.arc:1:7
#!   |
#! 1 | print(later)
#!   |       ^^^^^
