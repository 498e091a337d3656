# expect: overflow at `-n`
#? exit 1
fn negate(n: int) = -n
let minimum = -9223372036854775807 - 1
print(negate(minimum))
