# The result follows from the last expression and the `return`s, also of a recursive function.
fn sum(n) = if n == 0 { 0 } else { n + sum(n - 1) }
fn text(n) { if n == 0 { return "" }; text(n - 1) + "x" }
fn down(n) { if n > 0 { print(n); down(n - 1) } }
fn early(n) { if n < 0 { return "minus" }; if n == 0 { return "zero" }; "plus" }
fn nothing(n) { if n > 0 { return }; print("not positive") }
fn maybe(n) -> int? { if n > 0 { return n }; null }
fn never() { throw Error("always") }
fn pair(n) = (n, if n > 0 { [n] } else { [] })
print(sum(10), text(3), early(-1), early(0), early(1))     #= 55 xxx minus zero plus
down(2)
#= 2
#= 1
nothing(1)
nothing(0)     #= not positive
print(maybe(1), maybe(0), try { never(); 0 } catch e { 1 }, pair(1), pair(0))     #= 1 null 1 (1, [1]) (0, [])
