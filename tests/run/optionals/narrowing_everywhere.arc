# After a test a `let` or parameter is a T: in branches, loops, conditions, behind a jump.
fn a(x: int?) -> int { if x == null { return 0 }; x + 1 }
fn b(x: int?) -> int { if x != null { x + 1 } else { 0 } }
fn c(x: int?) -> int { if null == x { 0 } else { x + 1 } }
fn d(x: int?, y: int?) -> int { if x == null or y == null { return 0 }; x + y }
fn e(x: int?) -> bool = x != null and x > 3
fn f(x: int?) -> bool = x == null or x > 3
fn g(x: int?) -> int { x != null or return 0; x + 1 }
fn h(x: int?) -> int { if x == null { throw Error("none") }; x + 1 }
fn i(x: int?) -> int { for _ in 0..1 { if x == null { continue }; return x + 1 }; 0 }
fn j(x: str?, y: int?) -> str { if x != null and y != null and x.len == y { return x.upper() }; "-" }
fn k(x: int?) -> int { if not (x == null) { x + 1 } else { 0 } }
fn l(x: int?) -> int { while x == null { return 0 }; 1 }
fn m(x: int?) -> [int] { if x != null { [0; 2].map(|n| n + x) } else { [] } }
print(a(1), b(1), c(1), d(1, 2), e(4), f(4), g(1), try { h(1) } catch { -1 }, i(1), j("ab", 2), k(1), m(1))     #= 2 2 2 3 true true 2 2 2 AB 2 [1, 1]
print(a(null), b(null), c(null), d(1, null), e(null), f(null), g(null), try { h(null) } catch { -1 }, i(null), j("ab", null), k(null), l(null), m(null))
#= 0 0 0 0 false true 0 -1 0 - 0 0 []
let t: (int, str)? = (1, "x")
if t != null { print(t.0 + 1, t.1.len) }     #= 2 1
struct P { x: int }
let p: P? = P(3)
if p == null { print("none") } else { print(p.x) }     #= 3
