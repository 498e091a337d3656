# An assignment may be the body of a lambda, an arm or a function.
var (n, s) = (0, "")
let set = |v| n = v
let add = |v| n += v
let shift = || n <<= 2
fn append(t) = s += t
set(5)
add(2)
shift()
append("x")
append("y")
print(n, s)     #= 28 xy
let xs = [1, 2, 3]
xs.each(|x| xs[x - 1] *= 10)
print(xs)     #= [10, 20, 30]
for c in "+-?".chars() { match c { "+" => n += 1, "-" => n -= 10, _ => n = 0 - n } }
print(n)     #= -19
