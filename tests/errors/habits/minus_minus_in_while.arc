# expect: line 5, there is no `--`
#? exit 2
var n = 3
while n > 0 {
  n--
}

#! error[habit]: there is no `--`
#!  --> errors/habits/minus_minus_in_while.arc:5:4
#!   |
#! 5 |   n--
#!   |    ^^
#!   |
#! help: write `-= 1`
#!   |
#! 5 -   n--
#! 5 +   n -= 1
#!   |
