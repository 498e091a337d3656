# A function with type parameters is made per type
fn swap[A, B](p: (A, B)) -> (B, A) = (p.1, p.0)
print(swap((1, "a")), swap(("x", 2.5)))
fn fill[T](n: int, x: T) -> [T] { let out: [T] = []; for _ in 0..n { out.push(x) }; out }
print(fill(2, "z"), fill(3, 1.5), fill(1, [1]))
fn max_of[T](a: T, b: T) -> T = if a > b { a } else { b }
print(max_of(1, 2), max_of("a", "b"), max_of(1.5, 0.5))
fn group[K, V](xs: [V], key: fn(V) -> K) -> [K: [V]] {
  let out: [K: [V]] = [:]
  for x in xs { let k = key(x); if k not in out { out[k] = [] }; out[k].push(x) }
  out
}
print(group([1, 2, 3, 4], |x| x % 2 == 0), group(["aa", "b", "cc"], |s| s.len))

#= ("a", 1) (2.5, "x")
#= ["z", "z"] [1.5, 1.5, 1.5] [[1]]
#= 2 b 1.5
#= [false: [1, 3], true: [2, 4]] [2: ["aa", "cc"], 1: ["b"]]
