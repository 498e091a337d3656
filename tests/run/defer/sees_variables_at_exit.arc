# `defer f(x)` reads x when the block is left.
fn f() {
  var x = 1
  defer print("x is", x)
  x = 2
}
f()     #= x is 2
