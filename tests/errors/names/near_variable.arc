# expect: line 4, nothing is called `lenght`; did you mean `length`?
#? exit 2
let length = 5
print(lenght + 1)

#! error[unknown-name]: nothing is called `lenght` here
#!  --> errors/names/near_variable.arc:4:7
#!   |
#! 4 | print(lenght + 1)
#!   |       ^^^^^^
#!   |
#! help: did you mean `length`?
#!   |
#! 4 - print(lenght + 1)
#! 4 + print(length + 1)
#!   |
