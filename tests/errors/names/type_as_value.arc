# expect: line 3, `int` is a type (or a conversion), not a value
#? exit 2
let x = int
print(x)

#! error[generic-as-value]: `int` works on several types, and nothing here tells on which
#!  --> errors/names/type_as_value.arc:3:9
#!   |
#! 3 | let x = int
#!   |         ^^^
#!   |
#!   = help: write a lambda with types: `|x: int| int(x)`
