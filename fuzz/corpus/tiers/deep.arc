var low = 0
fn down(n: int) -> int { low = n; down(n + 1) + 1 }
fn odd(n: int, x: float) -> float { even(n + 1, x * 0.5) + 1.0 }
fn even(n: int, x: float) -> float { odd(n + 1, x + 0.5) - 1.0 }
fn tup(a: int, b: float) -> (int, float, str) { let (x, y, z) = tup(a + 1, b); (x + 1, y, z) }
fn caught(n: int) -> int = try { caught(n + 1) + 1 } catch e { if e.kind == "stack" { 0 } else { throw e } }
fn deferred(n: int) -> int { defer low += 1; deferred(n + 1) + n }
for _ in 0..1 {
  print(try { down(0) } catch e { -1 }, try { int(odd(0, 1.0)) } catch e { -2 })
  print(try { tup(0, 0.5).0 } catch e { -4 }, caught(0) > 100)
  low = 0
  print(try { deferred(0) } catch e { e.kind.len }, low > 100)
}
