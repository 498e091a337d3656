# + - * and negation that leave the 64 bits are errors of kind "overflow".
fn kind_of(which, a, b) {
  try {
    if which == 0 { a + b } else if which == 1 { a - b } else if which == 2 { a * b } else { -a }
    "fine"
  } catch e { e.kind }
}
let max = 9223372036854775807
let min = -max - 1
print(kind_of(0, max, 1), kind_of(0, max, 0), kind_of(0, min, -1))     #= overflow fine overflow
print(kind_of(1, min, 1), kind_of(1, -2, max), kind_of(1, 0, min))     #= overflow overflow overflow
print(kind_of(2, max, 2), kind_of(2, min, -1), kind_of(2, 1 << 31, 1 << 31))  #= overflow overflow fine
print(kind_of(3, min, 0), kind_of(3, max, 0))   #= overflow fine
