# expect: line 4, `break` stands outside of a loop
#? exit 2
if true {
  break
}

#! error[outside-loop]: `break` stands outside of a loop
#!  --> errors/names/break_outside.arc:4:3
#!   |
#! 4 |   break
#!   |   ^^^^^
