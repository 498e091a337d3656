# expect: `min` and `max` take two numbers
let xs = [1, 2]
print(min(xs), max(1, 2, 3))
print(max("a", "b"), min())

#! error[wrong-arguments]: `min` takes two numbers
#!  --> errors/habits/built_in_choices.arc:3:10
#!   |
#! 3 | print(min(xs), max(1, 2, 3))
#!   |          ^^^^
#!   |
#!   = help: a list has it as a method: `xs.min()`
#!
#! error[wrong-arguments]: `max` takes two numbers
#!  --> errors/habits/built_in_choices.arc:3:19
#!   |
#! 3 | print(min(xs), max(1, 2, 3))
#!   |                   ^^^^^^^^^
#!   |
#!   = help: of more, make a list: `[a, b, c].max()`
#!
#! error[type-mismatch]: `max` takes two numbers, not texts
#!  --> errors/habits/built_in_choices.arc:4:7
#!   |
#! 4 | print(max("a", "b"), min())
#!   |       ^^^
#!   |
#!   = help: of texts, make a list: `[a, b].max()`
#!
#! error[missing-argument]: `min` needs two numbers
#!  --> errors/habits/built_in_choices.arc:4:25
#!   |
#! 4 | print(max("a", "b"), min())
#!   |                         ^^
