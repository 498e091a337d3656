# expect: line 4, there is no `switch`; help: match
#? exit 2
let x = 1
switch (x) {
  case 1: print("one")
}

#! error[habit]: there is no `switch`
#!  --> errors/habits/switch.arc:4:1
#!   |
#! 4 | switch (x) {
#!   | ^^^^^^
#!   |
#!   = help: write `match value { 1 => …, _ => … }`
#!
#! error[habit]: there is no `case`
#!  --> errors/habits/switch.arc:5:3
#!   |
#! 5 |   case 1: print("one")
#!   |   ^^^^
#!   |
#!   = help: write `match value { 1 => …, _ => … }`
