# expect: line 7, there is no `finally`; help: defer
#? exit 2
try {
  throw Error("x")
} catch e {
  print(e.message)
} finally {
  print("done")
}

#! error[habit]: there is no `finally`
#!  --> errors/habits/finally.arc:7:3
#!   |
#! 7 | } finally {
#!   |   ^^^^^^^
#!   |
#!   = help: what must run in any case stands behind `defer`, in front of the rest
