# Two names of one list see each other's changes; `let` does not freeze it.
let xs = [1]
let ys = xs
ys.push(2)
print(xs, xs == ys)     #= [1, 2] true
fn grow(list: [int]) { list.push(99) }
grow(xs)
print(ys)               #= [1, 2, 99]
