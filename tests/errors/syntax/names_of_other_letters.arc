let größe = 1
let αβγ = 2

#! error[unknown-character]: `ö` means nothing here
#!  --> errors/syntax/names_of_other_letters.arc:1:7
#!   |
#! 1 | let größe = 1
#!   |       ^
#!   |
#!   = help: a name is made of the letters a to z and A to Z, digits and `_`
#!
#! error[unknown-character]: `α` means nothing here
#!  --> errors/syntax/names_of_other_letters.arc:2:5
#!   |
#! 2 | let αβγ = 2
#!   |     ^
#!   |
#!   = help: a name is made of the letters a to z and A to Z, digits and `_`
