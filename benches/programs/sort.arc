# Sorting with a comparison written in the script.
import timing
fn run() -> int {
  let random = timing.Random()
  let n = 1000000
  let a: [int] = []
  for _ in 0..n { a.push(random.next_int()) }
  a.sort_by(|x, y| if x < y { -1 } else if y < x { 1 } else { 0 })
  a[0] + a[n / 2] + a[n - 1]
}
let start = timing.now()
timing.report(start, run())
