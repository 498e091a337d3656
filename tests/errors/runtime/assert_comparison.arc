# A failed comparison shows both sides.
let a = 2
let b = 3
assert a * 2 == b + 2, "numbers"
