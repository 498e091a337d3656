# expect: line 3, a result type stands behind `->`
#? exit 2
fn area(w: int, h: int): int { w * h }
