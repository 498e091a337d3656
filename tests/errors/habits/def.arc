def f(x) { return x }
print(f(1))

#! error[habit]: `def` is written `fn`
#!  --> errors/habits/def.arc:1:1
#!   |
#! 1 | def f(x) { return x }
#!   | ^^^
#!   |
#! help: a function is written `fn name(a, b) { … }`
#!   |
#! 1 - def f(x) { return x }
#! 1 + fn f(x) { return x }
#!   |
