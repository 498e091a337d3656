# expect: line 3, `in` wants a range or a list on the right
#? exit 2
print(1 in 5)

#! error[operator-types]: `in` does not work on `int` and `int`
#!  --> errors/types/in_of_number.arc:3:9
#!   |
#! 3 | print(1 in 5)
#!   |       - ^^ - this is `int`
#!   |       |
#!   |       this is `int`
