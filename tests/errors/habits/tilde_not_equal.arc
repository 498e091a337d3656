# expect: line 4, `~=` is written `!=`, or at least a clear error at `~=`
#? exit 2
let x = 1
if x ~= 3 { print(x) }

#! error[habit]: `~=` is written `!=`
#!  --> errors/habits/tilde_not_equal.arc:4:6
#!   |
#! 4 | if x ~= 3 { print(x) }
#!   |      ^^
#!   |
#! help: write `!=`
#!   |
#! 4 - if x ~= 3 { print(x) }
#! 4 + if x != 3 { print(x) }
#!   |
