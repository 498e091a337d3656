# expect: line 4, `!==` is written `!=`
#? exit 2
let x = 1
print(x !== 1)

#! error[habit]: there is no `!==`
#!  --> errors/habits/not_double_equal.arc:4:9
#!   |
#! 4 | print(x !== 1)
#!   |         ^^^
#!   |
#! help: write `!=`
#!   |
#! 4 - print(x !== 1)
#! 4 + print(x != 1)
#!   |
