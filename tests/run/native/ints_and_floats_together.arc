# Ints and floats that live side by side in a hot loop, and follow one another in the same places.
fn mixed(turns: int) -> (int, float, int, float) {
  var a = 1
  var x = 0.5
  var b = 2
  var y = 0.25
  for i in 0..turns {
    { let t = a + b; a = t % 1000; let u = t * 2; b = u % 777 }
    {
      let t = x + y
      x = if t > 100.0 { t - 100.0 } else { t }
      let u = t * 0.5
      y = if u > 8.0 { 0.25 } else { u }
    }
    { let t = float(a) * 0.5; let u = int(t); if u % 2 == 0 { b += i % 2 } else { x += 0.5 } }
  }
  (a, x, b, y)
}
print(mixed(5000))  #= (241, 68.36563034724583, 152, 0.25)
fn average(xs: [int]) -> float {
  var sum = 0
  var n = 0.0
  for x in xs { sum += x; n += 1 }
  sum / n
}
var all = 0.0
for i in 0..2000 { all += average([i, i + 1, i + 2, i + 5]) }
print(all)  #= 2003000.0
fn choose(whole: bool, n: int, x: float) -> float = if whole { n } else { x }
fn chosen(turns: int) -> float {
  var sum = 0.0
  for i in 0..turns { sum += choose(i % 3 == 0, i, i * 0.25) }
  sum
}
print(chosen(6000))  #= 8997000.0
fn polynomial(turns: int) -> (int, float) {
  var n = 0
  var x = 0.0
  for i in 0..turns {
    n = (n * 31 + i) % 65536
    x = (x * 31 + i) % 65536.0
    if float(n) != x { return (i, x) }
  }
  (n, x)
}
print(polynomial(8000))  #= (53152, 53152.0)
