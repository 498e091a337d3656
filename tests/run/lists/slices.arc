# Slices copy; bounds outside are an error; open ends
let xs = [0, 1, 2, 3, 4]
let part = xs[1..3]
part[0] = 99
print(part, xs, xs[..2], xs[3..], xs[..], xs[2..=3], xs[5..], xs[2..2])
try { xs[3..9] } catch e { print(e.kind, e.message) }
try { xs[-1..2] } catch e { print(e.message) }
try { xs[3..2] } catch e { print(e.message) }
let n = 2
print(xs[n..n + 2], xs.copy() == xs)

#= [99, 2] [0, 1, 2, 3, 4] [0, 1] [3, 4] [0, 1, 2, 3, 4] [2, 3] [] []
#= index a slice from 3 to 9 is outside a list of length 5
#= a slice from -1 to 2 is outside a list of length 5
#= a slice from 3 to 2: its end is in front of its start
#= [2, 3] true
