# expect: line 3, a result type stands behind `->`
#? exit 2
fn area(w: int, h: int): int { w * h }

#! error[habit]: a result type stands behind `->`
#!  --> errors/habits/result_with_colon.arc:3:24
#!   |
#! 3 | fn area(w: int, h: int): int { w * h }
#!   |                        ^
#!   |
#! help: write `->`
#!   |
#! 3 - fn area(w: int, h: int): int { w * h }
#! 3 + fn area(w: int, h: int) -> int { w * h }
#!   |
