#? dump ast types bytecode
outer: for i in 0..10 {
  var n = i
  while n > 0 {
    n -= 2
    if n == 3 { continue outer }
    if n < -5 { break outer }
  }
}
let found = loop { break 5 }
fn guarded(x: int) -> int {
  defer print("left")
  try { 100 / x } catch e { if e.kind == "zero" { 0 } else { throw e } }
}
print(guarded(found), "{found:04d}")
