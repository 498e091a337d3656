fn area(width, height) = width * hieght
print(area(1, 2))

#! error[unknown-name]: nothing is called `hieght` here
#!  --> errors/names/misspelt_parameter_of_generic.arc:1:34
#!   |
#! 1 | fn area(width, height) = width * hieght
#!   |                                  ^^^^^^
#! 2 | print(area(1, 2))
#!   |       ---------- `area` is called here with (int, int)
#!   |
#! help: did you mean `height`?
#!   |
#! 1 - fn area(width, height) = width * hieght
#! 1 + fn area(width, height) = width * height
#!   |
