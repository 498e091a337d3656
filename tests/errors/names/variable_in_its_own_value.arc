# expect: line 3, `x` is used before it is declared (or is unknown)
#? exit 2
let x = x + 1
print(x)

#! error[unknown-name]: nothing is called `x` here
#!  --> errors/names/variable_in_its_own_value.arc:3:9
#!   |
#! 3 | let x = x + 1
#!   |         ^
