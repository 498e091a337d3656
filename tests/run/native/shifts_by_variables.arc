# Shifts by amounts that change in a hot loop: the sign is kept, and 64 or a negative amount is an error.
fn left(x: int, from: int, to: int, turns: int) -> (int, int) {
  var all = 0
  var errors = 0
  var by = from
  for _ in 0..turns {
    try { all ^= x << by } catch e { if e.kind == "range" { errors += 1 } }
    by += 1
    if by > to { by = from }
  }
  (all, errors)
}
print(left(1, 0, 63, 64 * 101))  #= (-1, 0)
print(left(1, 60, 66, 7 * 501))  #= (-1152921504606846976, 1503)
print(left(3, -2, 1, 4 * 1001))  #= (5, 2002)
fn right(x: int, turns: int) -> (int, int) {
  var sum = 0
  var errors = 0
  for i in 0..turns { try { sum += x >> i % 66 } catch { errors += 1 } }
  (sum, errors)
}
print(right(-1, 6600))     #= (-6400, 200)
print(right(1 << 62, 66))  #= (9223372036854775807, 2)
print(right(-8, 6600))     #= (-7500, 200)
fn bits(n: int) -> int {
  var rest = n
  var count = 0
  while rest != 0 { count += rest & 1; rest = rest >> 1 & 0x7fff_ffff_ffff_ffff }
  count
}
var total = 0
for i in 0..2000 { total += bits(i) + bits(-1) }
print(total)  #= 138864
