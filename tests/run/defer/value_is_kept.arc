# The result is computed before the deferred statements run.
var log = ""
fn f() -> int {
  var x = 1
  defer x = 100
  x
}
print(f())     #= 1
fn g() -> int {
  var x = 1
  defer { x += 10; log += "deferred {x}" }
  x = 5
  return x
}
print(g(), log)     #= 5 deferred 15
