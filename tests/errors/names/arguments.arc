fn greet(name, greeting = "hello") = greeting + name
print(greet())
print(greet("a", "b", "c"))
print(greet("a", greting: "hi"))
print(greet("a", name: "b"))
print(greet(greeting: "x", "y"))
fn wrong(a = 1, b) = b

#! error[missing-argument]: `greet` needs `name`
#!  --> errors/names/arguments.arc:2:12
#!   |
#! 1 | fn greet(name, greeting = "hello") = greeting + name
#!   | ---------------------------------- declared here
#! 2 | print(greet())
#!   |            ^^ one argument is missing
#!
#! error[too-many-arguments]: `greet` takes 2 arguments
#!  --> errors/names/arguments.arc:3:23
#!   |
#! 1 | fn greet(name, greeting = "hello") = greeting + name
#!   | ---------------------------------- declared here
#! 2 | print(greet())
#! 3 | print(greet("a", "b", "c"))
#!   |                       ^^^ this one is too many
#!
#! error[unknown-parameter]: `greet` has no parameter `greting`
#!  --> errors/names/arguments.arc:4:18
#!   |
#! 1 | fn greet(name, greeting = "hello") = greeting + name
#!   | ---------------------------------- declared here
#! ...
#! 4 | print(greet("a", greting: "hi"))
#!   |                  ^^^^^^^
#!   |
#! help: did you mean `greeting`?
#!   |
#! 4 | print(greet("a", greeting: "hi"))
#!   |                     +
#!
#! error[argument-given-twice]: `name` is given twice
#!  --> errors/names/arguments.arc:5:18
#!   |
#! 5 | print(greet("a", name: "b"))
#!   |             ---  ^^^^
#!   |             |
#!   |             first here
#!
#! error[positional-after-named]: an argument without a name stands behind one with a name
#!  --> errors/names/arguments.arc:6:28
#!   |
#! 6 | print(greet(greeting: "x", "y"))
#!   |             --------       ^^^
#!   |             |
#!   |             this one has a name
#!   |
#!   = help: put it in front, or give it its name too: `name: value`
#!
#! error[default-before-required]: `b` has no default, but stands behind one that has
#!  --> errors/names/arguments.arc:7:17
#!   |
#! 7 | fn wrong(a = 1, b) = b
#!   |          -      ^
#!   |          |
#!   |          this one has a default
#!   |
#!   = help: parameters with defaults come last
