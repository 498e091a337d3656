# expect: a warning at line 4: this is never reached
fn f() {
  throw Error("always")
  print("never")
}
print(try { f(); "no" } catch e { e.message })     #= always
