# expect: overflow: the smallest int divided by -1
#? exit 1
fn divide(a: int, b: int) = a / b
let minimum = -9223372036854775807 - 1
print(divide(minimum, 1))     #= -9223372036854775808
print(divide(minimum, -1))
