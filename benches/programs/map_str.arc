# A map with text keys.
import timing
fn run() -> int {
  let random = timing.Random()
  let keys: [str] = []
  for i in 0..100000 { keys.push("key{i}") }
  let m: [str: int] = [:]
  for _ in 0..2000000 {
    let k = keys[random.next_int() % 100000]
    m[k] = (m.get(k) ?? 0) + 1
  }
  var n = 0
  for (_, _) in m { n += 1 }
  n * 1000 + m["key7777"]
}
let start = timing.now()
timing.report(start, run())
