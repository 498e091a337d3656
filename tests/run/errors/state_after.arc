# What was done before an error stays done; locals, loops and closures are as they were.
let log: [str] = []
fn step(n: int) { log.push("in {n}"); if n == 2 { throw Error("at {n}") }; log.push("out {n}") }
var count = 0
for i in 0..4 { try { count += 1; step(i); count += 10 } catch e { log.push(e.message) } }
print(log, count)     #= ["in 0", "out 0", "in 1", "out 1", "in 2", "at 2", "in 3", "out 3"] 34
struct P { x: int, y: int }
var p = P(1, 2)
let xs = [1, 2, 3]
try { p.x = 10; xs[1] = 20; p.y = xs[7] } catch { p.x += 1 }
print(p, xs)     #= P(x: 11, y: 2) [1, 20, 3]
fn locals() -> (int, str, float, P) {
  var (a, b, c, d) = (1, "s", 0.5, P(5, 6))
  let inc = || a += 1
  try { a = 2; b = "t"; inc(); c = 1.5; d.x = [7][1] } catch { d.y = a }
  (a, b, c, d)
}
print(locals())     #= (3, "t", 1.5, P(x: 5, y: 3))
