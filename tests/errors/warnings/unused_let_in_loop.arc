# expect: a warning: `square` is never used; `_rest` is not mentioned
for i in 0..2 {
  let square = i * i
  let _rest = i
  print(i)
}
#= 0
#= 1
