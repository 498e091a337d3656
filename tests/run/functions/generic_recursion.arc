# Generic functions that call themselves and each other, with other types too.
fn length(xs, from = 0) = if from == xs.len { 0 } else { 1 + length(xs, from + 1) }
fn even(xs, i) -> bool = if i == xs.len { true } else { odd(xs, i + 1) }
fn odd(xs, i) -> bool = if i == xs.len { false } else { even(xs, i + 1) }
fn nested(n, x) -> str = if n == 0 { "{x}" } else { nested(n - 1, str(x) + "!") }
print(length([1, 2, 3]), length(["a"]), even([1, 2], 0), even("abc", 0), nested(2, 5), nested(1, true))     #= 3 1 true false 5!! true!
fn quick(xs) {
  if xs.len < 2 { return xs }
  let pivot = xs[0]
  let rest = xs[1..]
  let low = quick(rest.filter(|x| x < pivot))
  low.push(pivot)
  low.extend(quick(rest.filter(|x| x >= pivot)))
  low
}
print(quick([3, 1, 2]), quick(["b", "a"]), quick([2.5, -1.0, 2.5]))     #= [1, 2, 3] ["a", "b"] [-1.0, 2.5, 2.5]
