# An overflow in a hot loop is caught where it happens: the variable keeps its old value, and the loop goes on.
fn climb(start: int, step: int, turns: int) -> (int, int) {
  var x = start
  var caught = 0
  for _ in 0..turns {
    try { x += step } catch e { if e.kind == "overflow" { caught += 1 }; x = start }
  }
  (x, caught)
}
let max = 9223372036854775807
print(climb(0, 1, 5000))              #= (5000, 0)
print(climb(max - 3, 1, 5000))        #= (9223372036854775804, 1250)
print(climb(-max - 1 + 4, -2, 6000))  #= (-9223372036854775804, 2000)
fn products(turns: int) -> [str] {
  var x = 1
  var overflows = 0
  var negated = 0
  for i in 0..turns {
    try { x *= 3 } catch { overflows += 1; x = 1 }
    try { let y = -(x - max - 2); x += y - y } catch { negated += 1 }
  }
  ["{x}", "{overflows}", "{negated}"]
}
print(products(4000))  #= ["1", "100", "100"]
fn wrapped(turns: int) -> (int, int, int) {
  var a = max - 1
  var b = 1 - max
  var c = 1
  for _ in 0..turns { a = a +% 1; b = b -% 1; c = c *% 3 }
  (a, b, c)
}
print(wrapped(2000))  #= (-9223372036854773810, 9223372036854773810, -5722699974397887935)
