# expect: line 4, `1` is `int` where `str` is wanted for `greeting`
#? exit 2
fn greet(name: str, greeting: str = "hello") = greeting + name
print(greet("Ada", greeting: 1))

#! error[type-mismatch]: expected `str`, found `int`
#!  --> errors/types/argument_by_name_of_wrong_type.arc:4:30
#!   |
#! 3 | fn greet(name: str, greeting: str = "hello") = greeting + name
#!   |                     -------- `greeting` is declared here
#! 4 | print(greet("Ada", greeting: 1))
#!   |                              ^ this is `int`
#!   |
#! help: `str(x)` makes text of any value, and so does `"{x}"`
#!   |
#! 4 | print(greet("Ada", greeting: str(1)))
#!   |                              ++++ +
