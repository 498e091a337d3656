# Fifteen parameters of both kinds, in one order and another, each arrives in its own place.
fn all(
  a: int,
  p: float,
  b: int,
  q: float,
  c: int,
  r: float,
  d: int,
  s: float,
  e: int,
  t: float,
  f: int,
  u: float,
  g: int,
  v: float,
  h: int,
) -> float {
  let whole = a + b * 2 + c * 3 + d * 4 + e * 5 + f * 6 + g * 7 + h * 8
  let real = p + q * 2 + r * 4 + s * 8 + t * 16 + u * 32 + v * 64
  real * 0.5 - whole
}
fn turned(
  a: int,
  p: float,
  b: int,
  q: float,
  c: int,
  r: float,
  d: int,
  s: float,
  e: int,
  t: float,
  f: int,
  u: float,
  g: int,
  v: float,
  h: int,
) -> float = all(h, v, g, u, f, t, e, s, d, r, c, q, b, p, a)
print(
  all(1, 1.0, 2, 2.0, 3, 3.0, 4, 4.0, 5, 5.0, 6, 6.0, 7, 7.0, 8),
  turned(1, 1.0, 2, 2.0, 3, 3.0, 4, 4.0, 5, 5.0, 6, 6.0, 7, 7.0, 8),
)  #= 180.5 3.5
fn run(turns: int) -> (float, float) {
  var (x, y) = (0.0, 0.0)
  for i in 0..turns {
    let z = i * 0.5
    x += all(
      i,
      z,
      i + 1,
      z + 1,
      i + 2,
      z + 2,
      i + 3,
      z + 3,
      i + 4,
      z + 4,
      i + 5,
      z + 5,
      i + 6,
      z + 6,
      i + 7,
    )
    y += turned(
      i,
      z,
      i + 1,
      z + 1,
      i + 2,
      z + 2,
      i + 3,
      z + 3,
      i + 4,
      z + 4,
      i + 5,
      z + 5,
      i + 6,
      z + 6,
      i + 7,
    )
  }
  (x, y)
}
print(run(3000))  #= (-18659625.0, -19190625.0)
fn later(
  a: int,
  b: int,
  c: int,
  d: int,
  e: int,
  f: int,
  g: int,
  h = 8,
  i = 9.5,
  j = "ten",
  k = true,
) -> str = if k { "{a}{b}{c}{d}{e}{f}{g}{h}{i}{j}" } else { j }
var length = 0
for n in 0..2000 { length += later(1, 2, 3, 4, 5, 6, 7, k: n % 2 == 0).len }
print(length, later(1, 2, 3, 4, 5, 6, 7, j: "x"))  #= 17000 123456789.5x
