# expect: line 4, `area` has no parameter `hight`; did you mean `height`?
#? exit 2
fn area(width, height) = width * height
print(area(3, hight: 4))

#! error[unknown-parameter]: `area` has no parameter `hight`
#!  --> errors/names/unknown_parameter.arc:4:15
#!   |
#! 3 | fn area(width, height) = width * height
#!   | ---------------------- declared here
#! 4 | print(area(3, hight: 4))
#!   |               ^^^^^
#!   |
#! help: did you mean `height`?
#!   |
#! 4 | print(area(3, height: 4))
#!   |                +
