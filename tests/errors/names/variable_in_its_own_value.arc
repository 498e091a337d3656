# expect: line 3, `x` is used before it is declared (or is unknown)
#? exit 2
let x = x + 1
print(x)

#! error[used-before-declaration]: `x` is used before it is declared
#!  --> errors/names/variable_in_its_own_value.arc:3:9
#!   |
#! 3 | let x = x + 1
#!   |     -   ^
#!   |     |
#!   |     declared here
