# expect: line 3, `def` is written `fn`
#? exit 2
def area(w, h):
    return w * h

#! error[habit]: `def` is written `fn`
#!  --> errors/habits/def_with_colon.arc:3:1
#!   |
#! 3 | def area(w, h):
#!   | ^^^
#!   |
#! help: a function is written `fn name(a, b) { … }`
#!   |
#! 3 - def area(w, h):
#! 3 + fn area(w, h):
#!   |
