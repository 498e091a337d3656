# expect: line 4, `size` is not a type
#? exit 2
let size = 4
let x: size = 5
print(x)

#! error[not-a-type]: `size` is not a type
#!  --> errors/names/value_as_type.arc:4:8
#!   |
#! 3 | let size = 4
#!   |     ---- it is declared here
#! 4 | let x: size = 5
#!   |        ^^^^
