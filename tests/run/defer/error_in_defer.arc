# An error in a deferred statement leaves the function, and the others still run.
fn f() {
  defer print("outermost")
  defer throw Error("from defer")
  print("body")
}
try { f() } catch e { print(e.message) }
#= body
#= outermost
#= from defer
