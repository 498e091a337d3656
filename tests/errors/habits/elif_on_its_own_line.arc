# expect: line 6, `elif` is written `else if`
#? exit 2
let n = 2
if n == 1 {
  print("one")
} elif n == 2 {
  print("two")
} else {
  print("many")
}
