# expect: the error of line 5, `second after first`, not the first one
#? exit 1
fn f() {
  try { throw Error("first") } catch e {
    throw Error("second after {e.message}")
  }
}
f()
