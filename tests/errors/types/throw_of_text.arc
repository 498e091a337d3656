# expect: line 4, only an `Error` can be thrown; help: throw Error("…")
#? exit 2
fn check(n: int) {
  if n < 0 { throw "negative" }
}
check(1)
