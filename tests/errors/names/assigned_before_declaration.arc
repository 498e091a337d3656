let xs = [1]
xs.each(|x| total += x)
var total = 0

#! error[used-before-declaration]: `total` is used before it is declared
#!  --> errors/names/assigned_before_declaration.arc:2:13
#!   |
#! 2 | xs.each(|x| total += x)
#!   |             ^^^^^
#! 3 | var total = 0
#!   |     ----- declared here
