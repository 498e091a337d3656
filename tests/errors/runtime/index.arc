let xs = [1, 2, 3]
var i = 0
while true {
  print(xs[i])
  i += 1
}
#= 1
#= 2
#= 3

#! error: index 3 is outside a list of length 3
#!  --> errors/runtime/index.arc:4:9
#!   |
#! 4 |   print(xs[i])
#!   |         ^^^^^
