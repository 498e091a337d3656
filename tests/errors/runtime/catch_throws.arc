# expect: the error of line 5, `second after first`, not the first one
#? exit 1
fn f() {
  try { throw Error("first") } catch e {
    throw Error("second after {e.message}")
  }
}
f()

#! error: second after first
#!  --> errors/runtime/catch_throws.arc:5:5
#!   |
#! 5 |     throw Error("second after {e.message}")
#!   |     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
#!   in f at errors/runtime/catch_throws.arc:5:5
#!   in top level at errors/runtime/catch_throws.arc:8:1
