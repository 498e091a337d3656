print("text".upper())
print([1, 2].map)
let xs = [3, 1]
xs.sort()
print(input("?"))

#! error[not-supported-yet]: `upper` is not supported yet
#!  --> errors/later/methods.arc:1:14
#!   |
#! 1 | print("text".upper())
#!   |              ^^^^^ not supported yet
#!
#! error[not-supported-yet]: `map` is not supported yet
#!  --> errors/later/methods.arc:2:14
#!   |
#! 2 | print([1, 2].map)
#!   |              ^^^ not supported yet
#!
#! error[not-supported-yet]: `sort` is not supported yet
#!  --> errors/later/methods.arc:4:4
#!   |
#! 4 | xs.sort()
#!   |    ^^^^ not supported yet
#!
#! error[not-supported-yet]: `input` is not supported yet
#!  --> errors/later/methods.arc:5:7
#!   |
#! 5 | print(input("?"))
#!   |       ^^^^^ not supported yet
