print(later)
let later = 1

#! error[used-before-declaration]: `later` is used before it is declared
#!  --> errors/names/used_before_declaration.arc:1:7
#!   |
#! 1 | print(later)
#!   |       ^^^^^
#! 2 | let later = 1
#!   |     ----- declared here
