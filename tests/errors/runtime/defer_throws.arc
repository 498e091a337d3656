# expect: the error of the defer, at line 4, with the trace through f
#? exit 1
fn f() {
  defer { throw Error("while leaving") }
  print("body")     #= body
}
f()
print("never")

#! error: while leaving
#!  --> errors/runtime/defer_throws.arc:4:11
#!   |
#! 4 |   defer { throw Error("while leaving") }
#!   |           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
#!   in f at errors/runtime/defer_throws.arc:4:11
#!   in top level at errors/runtime/defer_throws.arc:7:1
