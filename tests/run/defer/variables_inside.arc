# What is deferred may have variables of its own, on every way out.
fn letters(fail: bool) {
  defer { let a = 1; let b = 2; let c = "x"; print(a, b, c, a) }
  if fail { throw Error("e") }
}
letters(false)     #= 1 2 x 1
try { letters(true) } catch e { print(e.message) }     #= 1 2 x 1
#= e
fn pairs(fail: bool) {
  let p = (7, 1)
  defer { let (x, n) = p; print(x, n) }
  if fail { throw Error("pair") }
  p
}
print(pairs(false))     #= 7 1
#= (7, 1)
try { pairs(true) } catch e { print(e.message) }     #= 7 1
#= pair
fn loops(fail: bool, early: bool) -> int {
  let kept = [("a", 1), ("b", 2)]
  defer for (x, n) in kept { print(x, n) }
  defer for x in [3, 4] { var twice = x * 2; twice += 1; print(twice) }
  if fail { throw Error("loop") }
  if early { return 5 }
  6
}
print(loops(false, true))     #= 7
#= 9
#= a 1
#= b 2
#= 5
print(try { loops(true, false) } catch e { -1 })     #= 7
#= 9
#= a 1
#= b 2
#= -1
for i in 0..3 {
  defer { let shown = "turn {i}"; let (l, r) = (i, i * i); print(shown, l, r) }
  if i == 0 { continue }
  if i == 2 { break }
}
#= turn 0 0 0
#= turn 1 1 1
#= turn 2 2 4
