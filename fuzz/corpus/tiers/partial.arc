struct S { a: u8, b: i16, c: f32, d: [u8; 3] }
fn boom(i: int) -> int { if i % 7 == 3 { throw Error("boom") }; i % 300 }
fn f(n: int) -> (S, [int], (int, int), int, str) {
  var s = S()
  let xs = [0, 0, 0]
  var t = (0, 0)
  var errors = 0
  var log = ""
  for i in 0..n {
    try {
      s.a = boom(i)
      s.b += boom(i + 1) - 100
      s.d[i % 4] = boom(i + 2) - 20
      xs[boom(i) % 3] += boom(i + 3)
      t.0 += boom(i + 4); t.1 = t.0 - boom(i + 5)
      t = (boom(i + 1), boom(i + 6))
      s.c += 0.1
    } catch e { errors += 1; if log.len < 200 { log = log + "{i}:{e.kind[..2]} " } }
  }
  (s, xs, t, errors, log)
}
print(f(1)); print(f(9)); print(f(3000))
var trace = ""
fn say(x: int) -> int { if trace.len < 400 { trace = trace + "{x}," }; x }
fn order(n: int) -> int {
  let xs = [[1, 2], [3, 4]]
  var t = 0
  for i in 0..n {
    xs[say(i % 2)][say(1 - i % 2)] += say(i) - say(t % 10)
    t += say(1) * say(2) - say(3) + (if say(i) > 2 and say(4) > 3 or say(5) > 9 { say(6) } else { say(7) })
  }
  t
}
print(order(4), trace); print(order(3000))
