# expect: line 3, print takes no arguments by name
#? exit 2
print(text: "hello")

#! error[no-named-arguments]: `print` takes no arguments by name
#!  --> errors/names/named_in_built_in.arc:3:7
#!   |
#! 3 | print(text: "hello")
#!   |       ^^^^
