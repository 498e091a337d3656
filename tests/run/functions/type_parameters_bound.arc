# `[T]` ties the types of parameters and results together.
fn zip_with[A, B, R](xs: [A], ys: [B], f: fn(A, B) -> R) -> [R] {
  let out: [R] = []
  for i in 0..min(xs.len, ys.len) { out.push(f(xs[i], ys[i])) }
  out
}
fn or_else[T](a: T?, b: T) -> T = a ?? b
fn index_by[K, V](xs: [V], key: fn(V) -> K) -> [K: V] { let m: [K: V] = [:]; for x in xs { m[key(x)] = x }; m }
fn apply_twice[T](x: T, f: fn(T) -> T) -> T = f(f(x))
fn pairs[T](xs: [T]) -> [(T, T)] { let out: [(T, T)] = []; for i in 1..xs.len { out.push((xs[i - 1], xs[i])) }; out }
print(zip_with([1, 2], ["a", "b"], |n, s| s.repeat(n)), zip_with([1.5], [2], |a, b| a * b))     #= ["a", "bb"] [3.0]
print(or_else(null, 3), or_else("x", "y"), or_else(null, 2.5))     #= 3 x 2.5
print(index_by(["aa", "b"], |s| s.len), apply_twice(3, |n| n * n), apply_twice("ab", |s| s + s))     #= [2: "aa", 1: "b"] 81 abababab
print(pairs([1, 2, 3]), pairs(["x"]))     #= [(1, 2), (2, 3)] []
