let none = nil
let yes = True
println("x")
print(this)

#! error[unknown-name]: nothing is called `nil` here
#!  --> errors/habits/other_words.arc:1:12
#!   |
#! 1 | let none = nil
#!   |            ^^^
#!   |
#! help: no value is written `null`
#!   |
#! 1 - let none = nil
#! 1 + let none = null
#!   |
#!
#! error[unknown-name]: nothing is called `True` here
#!  --> errors/habits/other_words.arc:2:11
#!   |
#! 2 | let yes = True
#!   |           ^^^^
#!   |
#! help: this is written `true`
#!   |
#! 2 - let yes = True
#! 2 + let yes = true
#!   |
#!
#! error[unknown-name]: nothing is called `println` here
#!  --> errors/habits/other_words.arc:3:1
#!   |
#! 3 | println("x")
#!   | ^^^^^^^
#!   |
#! help: text is written with `print`, which ends the line
#!   |
#! 3 - println("x")
#! 3 + print("x")
#!   |
#!
#! error[unknown-name]: nothing is called `this` here
#!  --> errors/habits/other_words.arc:4:7
#!   |
#! 4 | print(this)
#!   |       ^^^^
#!   |
#! help: a method's receiver is called `self`
#!   |
#! 4 - print(this)
#! 4 + print(self)
#!   |
