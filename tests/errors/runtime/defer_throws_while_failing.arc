# expect: an error is reported; the other defer has still run
#? exit 1
fn f() {
  defer print("last")
  defer { throw Error("second") }
  throw Error("first")
}
f()
#= last
