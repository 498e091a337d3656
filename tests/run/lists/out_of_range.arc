# An index outside is an error of kind "index"; there are no negative ones.
let xs = [10, 20]
fn at(i) = try { str(xs[i]) } catch e { e.kind }
print(at(0), at(1), at(2), at(-1))     #= 10 20 index index
print(try { str(xs[5]) } catch e { e.message })     #= index 5 is outside a list of length 2
print(try { xs[2] = 1; "set" } catch e { e.kind })  #= index
let none: [int] = []
print(try { none[0] } catch e { -1 })     #= -1
