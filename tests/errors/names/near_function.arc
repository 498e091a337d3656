# expect: line 4, nothing is called `factoral`; did you mean `factorial`?
#? exit 2
fn factorial(n: int) -> int { if n < 2 { 1 } else { n * factorial(n - 1) } }
print(factoral(5))
