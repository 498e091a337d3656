# expect: line 3, `func` is written `fn`
#? exit 2
func f() { print(1) }
f()

#! error[habit]: `func` is written `fn`
#!  --> errors/habits/func_word.arc:3:1
#!   |
#! 3 | func f() { print(1) }
#!   | ^^^^
#!   |
#! help: a function is written `fn name(a, b) { … }`
#!   |
#! 3 - func f() { print(1) }
#! 3 + fn f() { print(1) }
#!   |
