# A comma behind the last one is fine in every list.
fn f(a, b = 2,) = a + b
print(f(1,), f(1, b: 3,))     #= 3 4
let t = (1, 2,)
let xs = [1, 2,]
let m = ["a": 1,]
let g = |x, y,| x * y
print(t, xs, m, g(3, 4,))     #= (1, 2) [1, 2] ["a": 1] 12
let (a, b,) = t
let h: fn(int, int,) -> int = |x, y| x - y
let u: (int, str,) = (1, "x",)
fn first[T,](xs: [T],) = xs[0]
print(a + b, h(5, 2), u, first(xs,))     #= 3 3 (1, "x") 1
match xs { [p, q,] => print(p, q), _ => print("?"), }     #= 1 2
