# expect: line 6, `elseif` is written `else if`
#? exit 2
let n = 2
if n == 1 {
  print("one")
}
elseif n == 2 {
  print("two")
}
