fn area(int w, h) = w * h
fn half(double x) = x / 2

#! error[habit]: a type stands behind the name
#!  --> errors/habits/parameter_types_in_front.arc:1:9
#!   |
#! 1 | fn area(int w, h) = w * h
#!   |         ^^^
#!   |
#! help: write `w: int`
#!   |
#! 1 - fn area(int w, h) = w * h
#! 1 + fn area(w: int, h) = w * h
#!   |
#!
#! error[habit]: a type stands behind the name
#!  --> errors/habits/parameter_types_in_front.arc:2:9
#!   |
#! 2 | fn half(double x) = x / 2
#!   |         ^^^^^^
#!   |
#! help: write `x: float`
#!   |
#! 2 - fn half(double x) = x / 2
#! 2 + fn half(x: float) = x / 2
#!   |
