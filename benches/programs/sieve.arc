# A large list of bool.
import timing
fn run() -> int {
  let n = 10000000
  var count = 0
  let a = [true; n + 1]
  for i in 2..=n {
    if a[i] {
      count += 1
      var j = i * i
      while j <= n { a[j] = false; j += i }
    }
  }
  count
}
let start = timing.now()
timing.report(start, run())
