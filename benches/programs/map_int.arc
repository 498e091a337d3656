# A map with int keys.
import timing
fn run() -> int {
  let random = timing.Random()
  let m: [int: int] = [:]
  for _ in 0..2000000 {
    let k = random.next_int() % 100000
    m[k] = (m.get(k) ?? 0) + 1
  }
  var n = 0
  for (_, _) in m { n += 1 }
  n * 1000 + m[7777]
}
let start = timing.now()
timing.report(start, run())
