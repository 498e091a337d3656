# A deep stack of calls unwinds at once, through `defer`s; overflow is an error, again and again.
var left = 0
fn down(n: int) -> int { defer left += 1; if n == 0 { throw Error("bottom") }; down(n - 1) + 1 }
print(try { down(2000) } catch e { e.message.len }, left)     #= 6 2001
fn endless(n: int) -> int = endless(n + 1) + 1
fn mutual(n: int, f: fn(int) -> int) -> int = other(f(n)) + 1
fn other(n: int) -> int = mutual(n, |x| x + 1)
var kinds: [str] = []
for _ in 0..3 { try { endless(0) } catch e { kinds.push(e.kind) }; try { other(0) } catch e { kinds.push(e.kind) } }
print(kinds)     #= ["stack", "stack", "stack", "stack", "stack", "stack"]
