# expect: overflow at line 3 (`n * n`), trace: square, twice, line 6
#? exit 1
fn square(n: int) -> int = n * n
fn twice(n: int) -> int = square(square(n))
print(twice(10))     #= 10000
print(twice(100_000))
