# A line whose last token cannot end a statement goes on.
let a = 1 +
  2 *
    3
let b = a ==
  7
let c = not
  b
let d =
  5
let e: int? =
  null
let f = e ??
  9
let g = b and
  not c
let h = 1 ..=
  3
let s = "x".
  upper()
let l = |x|
  x + 1
print(a, b, c, d, f, g, h, s, l(1))     #= 7 true false 5 9 true 1..4 X 2
fn add(a,
       b) =
  a + b
print(add(1,
  2))     #= 3
