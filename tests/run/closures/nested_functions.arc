# Functions within functions see the variables around them, and each other
fn outer(k) {
  fn even(n: int) -> bool { if n == 0 { true } else { odd(n - 1) } }
  fn odd(n: int) -> bool { if n == 0 { false } else { even(n - 1) } }
  fn scaled(n) = n * k
  fn deep(n) { fn inner(m) = scaled(m) + k; inner(n) }
  (even(10), odd(7), scaled(4), deep(5))
}
print(outer(3))
fn collect(xs) {
  let found: [int] = []
  fn visit(i: int) { if i < xs.len { if xs[i] > 2 { found.push(xs[i]) }; visit(i + 1) } }
  visit(0)
  found
}
print(collect([1, 5, 2, 9]))
fn make() { var total = 0; fn add(n: int) -> int { total += n; total }; add }
let add = make()
print(add(5), add(6))

#= (true, true, 12, 18)
#= [5, 9]
#= 5 11
