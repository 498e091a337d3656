let pair = (1, 2)
let a, b = pair
var c, d = 1, 2
for key, value in ["a": 1] { print(key, value) }
c, d = d, c

#! error[syntax]: several at once stand in parentheses
#!  --> errors/habits/several_without_parentheses.arc:2:5
#!   |
#! 2 | let a, b = pair
#!   |     ^^^^
#!   |
#! help: make tuples of them: `(a, b) = (b, a)`
#!   |
#! 2 | let (a, b) = pair
#!   |     +    +
#!
#! error[syntax]: several at once stand in parentheses
#!  --> errors/habits/several_without_parentheses.arc:3:5
#!   |
#! 3 | var c, d = 1, 2
#!   |     ^^^^
#!   |
#! help: make tuples of them: `(a, b) = (b, a)`
#!   |
#! 3 | var (c, d) = (1, 2)
#!   |     +    +   +    +
#!
#! error[syntax]: several at once stand in parentheses
#!  --> errors/habits/several_without_parentheses.arc:4:5
#!   |
#! 4 | for key, value in ["a": 1] { print(key, value) }
#!   |     ^^^^^^^^^^
#!   |
#! help: make tuples of them: `(a, b) = (b, a)`
#!   |
#! 4 | for (key, value) in ["a": 1] { print(key, value) }
#!   |     +          +
#!
#! error[syntax]: several at once stand in parentheses
#!  --> errors/habits/several_without_parentheses.arc:5:1
#!   |
#! 5 | c, d = d, c
#!   | ^^^^
#!   |
#! help: make tuples of them: `(a, b) = (b, a)`
#!   |
#! 5 | (c, d) = (d, c)
#!   | +    +   +    +
