let count = 1
print(cuont)
print(Count)
prnit(1)
fn helper() = 1
helpr()
nothing_like_it()

#! error[unknown-name]: nothing is called `cuont` here
#!  --> errors/names/unknown.arc:2:7
#!   |
#! 2 | print(cuont)
#!   |       ^^^^^
#!   |
#! help: did you mean `count`?
#!   |
#! 2 - print(cuont)
#! 2 + print(count)
#!   |
#!
#! error[unknown-name]: nothing is called `Count` here
#!  --> errors/names/unknown.arc:3:7
#!   |
#! 3 | print(Count)
#!   |       ^^^^^
#!   |
#! help: did you mean `count`?
#!   |
#! 3 - print(Count)
#! 3 + print(count)
#!   |
#!
#! error[unknown-name]: nothing is called `prnit` here
#!  --> errors/names/unknown.arc:4:1
#!   |
#! 4 | prnit(1)
#!   | ^^^^^
#!   |
#! help: did you mean `print`?
#!   |
#! 4 - prnit(1)
#! 4 + print(1)
#!   |
#!
#! error[unknown-name]: nothing is called `helpr` here
#!  --> errors/names/unknown.arc:6:1
#!   |
#! 6 | helpr()
#!   | ^^^^^
#!   |
#! help: did you mean `helper`?
#!   |
#! 6 | helper()
#!   |     +
#!
#! error[unknown-name]: nothing is called `nothing_like_it` here
#!  --> errors/names/unknown.arc:7:1
#!   |
#! 7 | nothing_like_it()
#!   | ^^^^^^^^^^^^^^^
