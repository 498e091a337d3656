# Infinite recursion is an error with a shortened trace.
fn down(n: int) -> int = down(n + 1) + 1
print("start")     #= start
down(0)
