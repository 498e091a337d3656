# expect: line 3, `==` does not work on `int` and `str`
#? exit 2
print(1 == "1")

#! error[operator-types]: `==` does not work on `int` and `str`
#!  --> errors/types/compare_different.arc:3:9
#!   |
#! 3 | print(1 == "1")
#!   |       - ^^ --- this is `str`
#!   |       |
#!   |       this is `int`
#!   |
#!   = help: a number and a text cannot be compared: make a text of one, or a number of the other
