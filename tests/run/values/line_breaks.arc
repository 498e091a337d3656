# A line goes on within brackets, behind an operator, and before . else catch and or.
let sum = 1 +
  2 +
  3
print(sum)     #= 6
let xs = [
  1,
  2,
  3,
]
print(xs.len)     #= 3
let ok = true
  and not false
  or false
print(ok)     #= true
let text = if ok { "yes" }
  else { "no" }
print(text)     #= yes
let root = 16.0
  .sqrt()
print(root)     #= 4.0
fn many(
  a,
  b,
) = a + b
print(many(
  1,
  2,
))     #= 3
