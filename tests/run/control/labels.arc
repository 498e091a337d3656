outer: for i in 0..3 {
  for j in 0..3 {
    if j == 1 and i == 1 { break outer }
    if j == 2 { continue outer }
    print(i, j)
  }
}
#= 0 0
#= 0 1
#= 1 0
var n = 0
again: while true {
  loop {
    n += 1
    if n < 3 { continue again }
    break again
  }
}
print(n)     #= 3
