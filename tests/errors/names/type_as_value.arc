# expect: line 3, `int` is a type (or a conversion), not a value
#? exit 2
let x = int
print(x)

#! error[not-supported-yet]: a built-in function as a value is not supported yet
#!  --> errors/names/type_as_value.arc:3:9
#!   |
#! 3 | let x = int
#!   |         ^^^ not supported yet
