# return, break and continue leave a `try` without harm to those around it.
fn first(xs: [int]) -> int {
  for x in xs { try { if x > 10 { return x } } catch e { print("never", e.message) } }
  0
}
print(first([1, 20, 30]), first([1]))     #= 20 0
try { throw Error("still caught") } catch e { print(e.message) }     #= still caught
var n = 0
while true { try { n += 1; if n == 3 { break }; continue } catch e { print(e.kind) } }
print(n)     #= 3
try { throw Error("here too") } catch e { print(e.message) }     #= here too
