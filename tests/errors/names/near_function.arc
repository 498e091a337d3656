# expect: line 4, nothing is called `factoral`; did you mean `factorial`?
#? exit 2
fn factorial(n: int) -> int { if n < 2 { 1 } else { n * factorial(n - 1) } }
print(factoral(5))

#! error[unknown-name]: nothing is called `factoral` here
#!  --> errors/names/near_function.arc:4:7
#!   |
#! 4 | print(factoral(5))
#!   |       ^^^^^^^^
#!   |
#! help: did you mean `factorial`?
#!   |
#! 4 | print(factorial(5))
#!   |             +
