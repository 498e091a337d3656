# An error in a deferred statement takes the place of the one on the way; the others still run.
fn f(fail: bool) {
  defer print("last")
  defer throw Error("deferred")
  defer print("first")
  if fail { throw Error("body") }
}
for fail in [true, false] { try { f(fail) } catch e { print(e.message) } }
#= first
#= last
#= deferred
#= first
#= last
#= deferred
fn g() { defer { try { throw Error("inside") } catch e { print("caught", e.message) } }; throw Error("kept") }
try { g() } catch e { print(e.message) }
#= caught inside
#= kept
fn depth(n: int) -> int { defer n += 1; if n == 0 { [1][5] } else { depth(n - 1) } }
print(try { depth(50) } catch e { e.kind.len })     #= 5
