function f(x) { return x }
print(f(1))

#! error[habit]: `function` is written `fn`
#!  --> errors/habits/function.arc:1:1
#!   |
#! 1 | function f(x) { return x }
#!   | ^^^^^^^^
#!   |
#! help: a function is written `fn name(a, b) { … }`
#!   |
#! 1 - function f(x) { return x }
#! 1 + fn f(x) { return x }
#!   |
