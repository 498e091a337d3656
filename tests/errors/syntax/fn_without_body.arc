# expect: line 3, a body is expected
#? exit 2
fn f(x: int) -> int
print(1)
