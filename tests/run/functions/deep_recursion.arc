# A few thousand calls deep is nothing special.
fn depth(n: int) -> int = if n == 0 { 0 } else { 1 + depth(n - 1) }
print(depth(10000))     #= 10000
