fn f(a, b) = a + b
print(f(1, 2)
let x = 3
print(x)

#! error[unclosed-bracket]: this `(` is not closed
#!  --> errors/syntax/unclosed_parenthesis.arc:2:6
#!   |
#! 2 | print(f(1, 2)
#!   |      ^       - `)` is missing here
