# expect: an error is reported; the other defer has still run
#? exit 1
fn f() {
  defer print("last")
  defer { throw Error("second") }
  throw Error("first")
}
f()
#= last

#! error: second
#!  --> errors/runtime/defer_throws_while_failing.arc:5:11
#!   |
#! 5 |   defer { throw Error("second") }
#!   |           ^^^^^^^^^^^^^^^^^^^^^
#!   in f at errors/runtime/defer_throws_while_failing.arc:5:11
#!   in top level at errors/runtime/defer_throws_while_failing.arc:8:1
