# expect: overflow at `-n`
#? exit 1
fn negate(n: int) = -n
let minimum = -9223372036854775807 - 1
print(negate(minimum))

#! error: -(-9223372036854775808) overflows
#!  --> errors/runtime/negation_overflows.arc:3:21
#!   |
#! 3 | fn negate(n: int) = -n
#!   |                     ^^
#!   in negate at errors/runtime/negation_overflows.arc:3:21
#!   in top level at errors/runtime/negation_overflows.arc:5:7
