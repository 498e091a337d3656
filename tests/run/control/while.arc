var i = 0
while i < 3 { print(i); i += 1 }
#= 0
#= 1
#= 2
while false { print("never") }
var n = 27
var steps = 0
while n != 1 {
  if n % 2 == 0 { n /= 2 } else { n = 3 * n + 1 }
  steps += 1
}
print(steps)     #= 111
