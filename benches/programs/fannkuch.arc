# Int lists, permutations.
import timing
fn run() -> int {
  let n = 10
  let p: [int] = []
  for i in 0..n + 1 { p.push(i) }
  let q = p.copy()
  let c = p.copy()
  p.push(0)
  var sign = 1
  var maxf = 0
  var sum = 0
  loop {
    var q0 = p[1]
    if q0 != 1 {
      for i in 2..=n { q[i] = p[i] }
      var f = 1
      loop {
        let qq = q[q0]
        if qq == 1 {
          sum += sign * f
          if f > maxf { maxf = f }
          break
        }
        q[q0] = q0
        if q0 >= 4 {
          var i = 2
          var j = q0 - 1
          loop {
            let t = q[i]
            q[i] = q[j]
            q[j] = t
            i += 1
            j -= 1
            if i >= j { break }
          }
        }
        q0 = qq
        f += 1
      }
    }
    if sign == 1 {
      let t = p[1]
      p[1] = p[2]
      p[2] = t
      sign = -1
    } else {
      let t = p[2]
      p[2] = p[3]
      p[3] = t
      sign = 1
      for i in 3..=n {
        let ci = c[i]
        if ci != 1 { c[i] = ci - 1; break }
        if i == n { return sum * 100 + maxf }
        c[i] = i
        let first = p[1]
        for j in 1..=i { p[j] = p[j + 1] }
        p[i + 1] = first
      }
    }
  }
}
let start = timing.now()
timing.report(start, run())
