# expect: a stack overflow; the trace is shortened and names a, b and c
#? exit 1
fn a(n: int) -> int = b(n) + 1
fn b(n: int) -> int = c(n) + 1
fn c(n: int) -> int = a(n) + 1
print(a(0))
