# A lambda's types follow from what it is given to, or from its calls
fn apply(f, x) = f(x)
print(apply(|x| x + 1, 41), apply(|s| s.upper(), "abc"), apply(|p| p.0, (7, 8)))
fn map2(xs, ys, f) { let out = [f(xs[0], ys[0])]; for i in 1..xs.len { out.push(f(xs[i], ys[i])) }; out }
print(map2([1, 2], [10, 20], |a, b| a * b), map2(["a"], [3], |s, n| s.repeat(n)))
let add = |a: int, b: int| a + b
print(add(1, 2))
let greet = |name| "hi {name}"
print(greet("you"))

#= 42 ABC 7
#= [10, 40] ["aaa"]
#= 3
#= hi you
