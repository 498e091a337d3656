# `return`, `break` and `continue` at the end of a line take nothing from the next one.
fn f(early: bool) {
  if early {
    return
  }
  print("not early")
}
f(true)
f(false)     #= not early
var turns = 0
loop {
  turns += 1
  if turns < 3 {
    continue
  }
  break
}
print(turns)     #= 3
