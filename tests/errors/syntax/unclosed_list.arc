# expect: line 3, this `[` is not closed, and it is `)` that should not stand on line 6
#? exit 2
let xs = [
  1,
  2,
print(xs)
