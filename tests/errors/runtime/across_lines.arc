fn sum(a, b, c) = a + b + c
let big = 9223372036854775807
print(sum(
  1,
  big,
  2,
))
