# expect: line 4, inside the text: nothing is called `nmae`; did you mean `name`?
#? exit 2
let name = "Ada"
print("hello {nmae}")

#! error[unknown-name]: nothing is called `nmae` here
#!  --> errors/names/near_format_name.arc:4:15
#!   |
#! 4 | print("hello {nmae}")
#!   |               ^^^^
#!   |
#! help: did you mean `name`?
#!   |
#! 4 - print("hello {nmae}")
#! 4 + print("hello {name}")
#!   |
