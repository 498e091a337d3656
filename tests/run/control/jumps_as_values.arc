# A jump fits wherever a value is wanted, for it never gives one.
fn half(n: int) -> int {
  let m = if n % 2 == 0 { n / 2 } else { return -1 }
  m
}
print(half(10), half(7))     #= 5 -1
var total = 0
for i in 0..6 {
  let x = if i == 4 { break } else if i % 2 == 1 { continue } else { i }
  total += x
}
print(total)     #= 2
fn checked(ok: bool) { ok or return; print("ok") }
checked(true)     #= ok
checked(false)
