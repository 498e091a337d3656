print([1, 2].map(|a, b| a))
print([(1, "one")].map(|number, name| name))
print([1, 2].fold(0, |sum| sum))
[1].each(|| print("one"))
let f: fn(int, int) -> int = |a| a

#! error[wrong-arguments]: this function has 2 parameters, and is called with one argument, a value of type `int`
#!  --> errors/types/lambda_of_other_count.arc:1:19
#!   |
#! 1 | print([1, 2].map(|a, b| a))
#!   |                   ^^^^
#!
#! error[wrong-arguments]: this function has 2 parameters, and is called with one argument, a value of type `(int, str)`
#!  --> errors/types/lambda_of_other_count.arc:2:25
#!   |
#! 2 | print([(1, "one")].map(|number, name| name))
#!   |                         ^^^^^^^^^^^^
#!   |
#! help: parentheses take a tuple apart
#!   |
#! 2 | print([(1, "one")].map(|(number, name)| name))
#!   |                         +            +
#!
#! error[wrong-arguments]: this function has one parameter, and is called with 2 arguments, `int, int`
#!  --> errors/types/lambda_of_other_count.arc:3:23
#!   |
#! 3 | print([1, 2].fold(0, |sum| sum))
#!   |                       ^^^
#!   |
#!   = help: a parameter that is not needed is called `_`
#!
#! error[wrong-arguments]: this function has no parameter, and is called with one argument, a value of type `int`
#!  --> errors/types/lambda_of_other_count.arc:4:10
#!   |
#! 4 | [1].each(|| print("one"))
#!   |          ^^^^^^^^^^^^^^^
#!   |
#!   = help: a parameter that is not needed is called `_`
#!
#! error[wrong-arguments]: this function has one parameter, and is called with 2 arguments, `int, int`
#!  --> errors/types/lambda_of_other_count.arc:5:31
#!   |
#! 5 | let f: fn(int, int) -> int = |a| a
#!   |                               ^
#!   |
#!   = help: a parameter that is not needed is called `_`
