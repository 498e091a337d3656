# An error in a loop's body leaves the loop, unless it is caught within.
var caught = 0
for i in 0..5 {
  try { if i % 2 == 1 { throw Error("odd") } } catch e { caught += 1; continue }
  print(i)
}
#= 0
#= 2
#= 4
print(caught)     #= 2
try {
  for i in 0..5 { if i == 2 { throw Error("at {i}") } }
} catch e { print(e.message) }     #= at 2
