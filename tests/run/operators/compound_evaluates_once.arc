# The parts of a place are evaluated once.
var calls = 0
fn index() { calls += 1; 1 }
let xs = [10, 20, 30]
xs[index()] += 5
xs[index()] *= 2
print(xs, calls)     #= [10, 50, 30] 2
