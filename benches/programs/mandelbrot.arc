# Float arithmetic in nested loops.
import timing
fn run() -> int {
  let n = 1000
  var count = 0
  for y in 0..n {
    for x in 0..n {
      let cr = 2.0 * float(x) / float(n) - 1.5
      let ci = 2.0 * float(y) / float(n) - 1.0
      var zr = 0.0
      var zi = 0.0
      var inside = 1
      for _ in 0..50 {
        let r2 = zr * zr
        let i2 = zi * zi
        if r2 + i2 > 4.0 { inside = 0; break }
        zi = 2.0 * zr * zi + ci
        zr = r2 - i2 + cr
      }
      count += inside
    }
  }
  count
}
let start = timing.now()
timing.report(start, run())
