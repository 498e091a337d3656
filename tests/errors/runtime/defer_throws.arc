# expect: the error of the defer, at line 4, with the trace through f
#? exit 1
fn f() {
  defer { throw Error("while leaving") }
  print("body")     #= body
}
f()
print("never")
