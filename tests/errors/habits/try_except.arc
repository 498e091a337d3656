# expect: line 5, `except` is written `catch`
#? exit 2
try {
  throw Error("x")
} except e {
  print(e.message)
}

#! error[syntax]: expected `catch`, found a name
#!  --> errors/habits/try_except.arc:5:3
#!   |
#! 5 | } except e {
#!   |   ^^^^^^ not a name
#!
#! error[syntax]: expected `}`, found the end of the file
#!  --> errors/habits/try_except.arc:7:2
#!   |
#! 7 | }
#!   |  ^
