outer: for i in 0..2 {
  defer print("outer", i)
  for j in 0..3 {
    defer print("inner", i, j)
    if j == 1 { continue outer }
  }
}
#= inner 0 0
#= inner 0 1
#= outer 0
#= inner 1 0
#= inner 1 1
#= outer 1
