# expect: line 7, there is no `finally`; help: defer
#? exit 2
try {
  throw Error("x")
} catch e {
  print(e.message)
} finally {
  print("done")
}

#! error[syntax]: expected the end of the line or an operator, found a name
#!  --> errors/habits/finally.arc:7:3
#!   |
#! 7 | } finally {
#!   |   ^^^^^^^ not a name
#!
#! error[syntax]: expected `}`, found the end of the file
#!  --> errors/habits/finally.arc:9:2
#!   |
#! 9 | }
#!   |  ^
