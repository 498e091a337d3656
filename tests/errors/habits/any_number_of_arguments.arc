# expect: functions of any number of arguments
fn sum(xs...) = xs.sum()
fn all(*xs) = xs

#! error[habit]: a function has as many parameters as it names
#!  --> errors/habits/any_number_of_arguments.arc:2:10
#!   |
#! 2 | fn sum(xs...) = xs.sum()
#!   |          ^^^
#!   |
#!   = help: take a list: `fn f(xs: [int])`, and call it with `f([1, 2])`
#!
#! error[habit]: a function has as many parameters as it names
#!  --> errors/habits/any_number_of_arguments.arc:3:8
#!   |
#! 3 | fn all(*xs) = xs
#!   |        ^
#!   |
#!   = help: take a list: `fn f(xs: [int])`, and call it with `f([1, 2])`
