# `??` may leave: return, break, continue, throw
fn f(x: int?) -> int { let y = x ?? return -1; y * 2 }
print(f(4), f(null))
fn g(x: int?) -> int = x ?? throw Error("no x")
try { g(null) } catch e { print(e.message) }
for s in ["1", "x", "3"] { let n = s.parse_int() ?? continue; print(n) }
let a: int? = null
let b: int? = 3
print(a ?? b ?? 0, a ?? b)

#= 8 -1
#= no x
#= 1
#= 3
#= 3 3
