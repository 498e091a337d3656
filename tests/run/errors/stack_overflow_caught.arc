fn endless(n: int) -> int = 1 + endless(n + 1)
print(try { str(endless(0)) } catch e { e.kind })     #= stack
fn fine(n: int) -> int = if n == 0 { 0 } else { 1 + fine(n - 1) }
print(fine(1000))     #= 1000
print(try { str(endless(0)) } catch e { e.kind })     #= stack
