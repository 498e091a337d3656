# Deferred statements run when the block is left, the last first.
fn f() {
  defer print("first deferred")
  defer print("second deferred")
  print("body")
}
f()
#= body
#= second deferred
#= first deferred
