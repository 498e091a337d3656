# expect: line 4, `width` is given twice
#? exit 2
fn area(width, height) = width * height
print(area(width: 3, width: 4))

#! error[argument-given-twice]: `width` is given twice
#!  --> errors/names/argument_twice_by_name.arc:4:22
#!   |
#! 4 | print(area(width: 3, width: 4))
#!   |                   -  ^^^^^
#!   |                   |
#!   |                   first here
