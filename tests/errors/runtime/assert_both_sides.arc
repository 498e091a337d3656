# expect: both sides of the comparison are shown: 5 and 6, and the message
#? exit 1
fn check(total: int) { assert total + 1 == 5, "totals" }
check(4)
check(5)
