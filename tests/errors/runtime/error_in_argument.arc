# expect: the division by zero at `1 / zero`, not at the call
#? exit 1
fn three(a: int, b: int, c: int) = a + b + c
let zero = "".len
print(three(1, 1 / zero, 3))
