# Many small texts, joined.
import timing
fn run() -> int {
  let v: [str] = []
  for i in 0..2000000 { v.push(str(i)) }
  v.join(",").len
}
let start = timing.now()
timing.report(start, run())
