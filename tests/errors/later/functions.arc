let f = |x| x * 2
fn apply(f: fn(int) -> int, x: int) = f(x)
fn later(x: int?) = x
print(1)
