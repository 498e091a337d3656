# The subject is evaluated once; what it binds are copies of values and shared objects.
var calls = 0
fn next() { calls += 1; calls }
print(match next() { 0 => "zero", 5 => "five", n if n > 100 => "large", n => "{n}" }, calls)     #= 1 1
struct P { x: int, list: [int] }
var p = P(1, [1])
match p { P(x, list) => { p.x = 50; list.push(2); print(x, p) } }     #= 1 P(x: 50, list: [1, 2])
var t = (1, 2)
match t { (a, b) => { t = (b, a); print(a, b, t) } }     #= 1 2 (2, 1)
let xs = [1, 2, 3]
match xs { [first, ..] => { xs[0] = 9; print(first, xs) }, [] => {} }     #= 1 [9, 2, 3]
