# return, break, continue and throw fit wherever a value is wanted.
fn f(x: int?, ok: bool) -> str {
  let a = x ?? return "no x"
  ok or return "not ok"
  let b = if a > 10 { return "large" } else { a + 1 }
  let c = match b { 5 => return "five", n => n * 2 }
  let d = try { if c > 12 { throw Error("over") }; c } catch e { return e.message }
  "end {d}"
}
print(f(null, true), f(1, false), f(11, true), f(4, true), f(9, true), f(2, true))     #= no x not ok large five over end 6
var log: [int] = []
for i in 0..10 {
  let n = [3, null, 5, 7, null, 9][i % 6] ?? continue
  n != 7 or break
  log.push(n)
}
print(log)     #= [3, 5]
fn must(x: int?) -> int = x ?? throw Error("missing")
print(must(3), try { must(null) } catch e { e.message.len })     #= 3 7
fn check(n: int) { n > 0 or throw Error("{n} is not positive"); n }
print(check(1), try { check(-1) } catch { 0 })     #= 1 0
