# expect: line 5, `except` is written `catch`
#? exit 2
try {
  throw Error("x")
} except e {
  print(e.message)
}

#! error[habit]: `except` is written `catch`
#!  --> errors/habits/try_except.arc:5:3
#!   |
#! 5 | } except e {
#!   |   ^^^^^^
#!   |
#! help: write `catch`
#!   |
#! 5 - } except e {
#! 5 + } catch e {
#!   |
