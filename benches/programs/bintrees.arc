# Allocation: small objects that die young.
import timing
class Tree { left: Tree?, right: Tree? }
fn make(depth: int) -> Tree { if depth == 0 { Tree() } else { Tree(make(depth - 1), make(depth - 1)) } }
fn check(t: Tree) -> int { if let left = t.left { 1 + check(left) + check(t.right!) } else { 1 } }
fn run() -> int {
  let depth = 16
  var sum = check(make(depth + 1))
  let long = make(depth)
  var d = 4
  while d <= depth {
    for _ in 0..1 << (depth - d + 4) { sum += check(make(d)) }
    d += 2
  }
  sum + check(long)
}
let start = timing.now()
timing.report(start, run())
