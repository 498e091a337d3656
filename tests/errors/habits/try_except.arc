# expect: line 5, `except` is written `catch`
#? exit 2
try {
  throw Error("x")
} except e {
  print(e.message)
}
