for i in 0..10 {
  if i == 2 { continue }
  if i == 5 { break }
  print(i)
}
#= 0
#= 1
#= 3
#= 4
var i = 0
while true {
  i += 1
  if i % 2 == 0 { continue }
  if i > 6 { break }
  print("w", i)
}
#= w 1
#= w 3
#= w 5
