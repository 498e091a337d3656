# expect: line 4, `!` is written `not`
#? exit 2
let done = false
while !done { print(done) }

#! error[habit]: `!` before a value is written `not`
#!  --> errors/habits/not_sign.arc:4:7
#!   |
#! 4 | while !done { print(done) }
#!   |       ^
#!   |
#! help: write `not`
#!   |
#! 4 - while !done { print(done) }
#! 4 + while not done { print(done) }
#!   |
