# expect: line 3, `in` wants a range or a list on the right
#? exit 2
print(1 in 5)

#! error[not-supported-yet]: `in` with something else than a range is not supported yet
#!  --> errors/types/in_of_number.arc:3:7
#!   |
#! 3 | print(1 in 5)
#!   |       ^^^^^^ not supported yet
