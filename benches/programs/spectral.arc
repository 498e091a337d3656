# Small functions, float lists.
import timing
fn a(i: int, j: int) -> float { let ij = i + j; 1.0 / float(ij * (ij + 1) / 2 + i + 1) }
fn times(n: int, x: [float], y: [float]) {
  for i in 0..n {
    var sum = 0.0
    for j in 0..n { sum += a(i, j) * x[j] }
    y[i] = sum
  }
}
fn times_transposed(n: int, x: [float], y: [float]) {
  for i in 0..n {
    var sum = 0.0
    for j in 0..n { sum += a(j, i) * x[j] }
    y[i] = sum
  }
}
fn run() -> float {
  let n = 1000
  let u = [1.0; n]
  let v = [0.0; n]
  let t = [0.0; n]
  for _ in 0..10 {
    times(n, u, t)
    times_transposed(n, t, v)
    times(n, v, t)
    times_transposed(n, t, u)
  }
  var (vbv, vv) = (0.0, 0.0)
  for i in 0..n { vbv += u[i] * v[i]; vv += v[i] * v[i] }
  (vbv / vv).sqrt()
}
let start = timing.now()
timing.report(start, run())
