fn inner(xs: [int], i: int) -> int = xs[i] + 1
fn small(xs: [int], i: int) -> int {
  let a = inner(xs, i)
  a * 2
}
fn mid(xs: [int], i: int) -> int {
  small(xs,
    i) +
    small(xs, i + 1)
}
fn outer(n: int) -> int {
  let xs = [1, 2, 3, 4, 5]
  var sum = 0
  for i in 0..n { sum += mid(xs, i % 4) }
  sum + mid(xs, 4)
}
for n in [1, 2, 3000] { try { outer(n) } catch e { print(e.message); print(e.trace) } }
fn div(a: int, b: int) -> int = a / b
fn sq(a: int) -> int = a * a
fn calc(n: int) -> int {
  var t = 0
  for i in 0..n { t += div(sq(i), n - 1 - i) }
  t
}
try { print(calc(5000)) } catch e { print(e.message); print(e.trace) }
fn big(n: int) -> int { var t = 1; for _ in 0..n { t = sq(t) + 1 }; t }
try { print(big(5000)) } catch e { print(e.message); print(e.trace) }
let fs = [|i: int| 10 / (i - 2500), |i: int| 10 / (i - 100)]
fn go(n: int) -> int { var t = 0; for i in 101..n { t += fs[i % 2](i) }; t }
try { print(go(5000)) } catch e { print(e.message); print(e.trace) }
print([1, 2, 0].map(|x| div(6, x)))
