# expect: line 4, this `{` is not closed
#? exit 2
let n = 3
while n > 0 {
  print(n)
