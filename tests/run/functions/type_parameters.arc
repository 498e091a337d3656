fn last[T](xs: [T], otherwise: T) -> T = if xs.len == 0 { otherwise } else { xs[xs.len - 1] }
print(last([1, 2, 3], 0), last(["a", "b"], ""))     #= 3 b
let none: [float] = []
print(last(none, 0.5))     #= 0.5
fn first[T](xs: [T]) -> T = xs[0]
print(first([[1], [2]]))     #= [1]
