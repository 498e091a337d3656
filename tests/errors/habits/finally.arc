# expect: line 7, there is no `finally`; help: defer
#? exit 2
try {
  throw Error("x")
} catch e {
  print(e.message)
} finally {
  print("done")
}
