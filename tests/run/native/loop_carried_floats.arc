# Floats carried from turn to turn, swapped and rotated, keep every bit.
fn fibonacci(turns: int) -> float {
  var a = 0.0
  var b = 1.0
  for _ in 0..turns { let next = a + b; a = b; b = next }
  a
}
print(fibonacci(78), fibonacci(2000) == 1.0 / 0.0)  #= 8944394323791464.0 true
fn rotate(turns: int) -> [float] {
  var (a, b, c, d) = (1.0, 2.0, 3.0, 4.0)
  for _ in 0..turns { let first = a; a = b; b = c; c = d; d = first }
  [a, b, c, d]
}
print(rotate(4000), rotate(4001), rotate(4003))  #= [1.0, 2.0, 3.0, 4.0] [2.0, 3.0, 4.0, 1.0] [4.0, 1.0, 2.0, 3.0]
fn swap(turns: int) -> (float, float) {
  var (a, b) = (1.5, -2.5)
  for _ in 0..turns { let t = a; a = b; b = t }
  (a, b)
}
print(swap(5000), swap(5001))  #= (1.5, -2.5) (-2.5, 1.5)
fn newton(n: float, turns: int) -> float {
  var x = n
  for _ in 0..turns { x = (x + n / x) * 0.5 }
  x
}
print(newton(4.0, 3000), newton(1048576.0, 3000))  #= 2.0 1024.0
fn halves(turns: int) -> (float, float) {
  var term = 1.0
  var sum = 0.0
  for i in 0..turns { sum += term; term /= 2.0; if term == 0.0 { term = float(i) } }
  (sum, term)
}
print(halves(60).0, halves(1075))  #= 2.0 (2.0, 1074.0)
fn orbit(turns: int) -> (float, float) {
  var (x, y) = (3.0, 4.0)
  for _ in 0..turns { let t = x; x = -y; y = t }
  (x, y)
}
print(orbit(8000), orbit(8001), orbit(8002))  #= (3.0, 4.0) (-4.0, 3.0) (-3.0, -4.0)
