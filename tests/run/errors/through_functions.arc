# An error leaves all functions up to the `catch`.
fn deep(n: int) -> int { if n == 0 { throw Error("at the bottom") } else { deep(n - 1) + 1 } }
try { print(deep(5)) } catch e { print(e.message) }     #= at the bottom
fn guarded(n: int) -> int = try { deep(n) } catch e { -1 }
print(guarded(3) + guarded(4))     #= -2
