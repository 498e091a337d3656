extern fn qsort(base: *void, n: usize, size: usize, cmp: fn(*void, *void) -> c_int)
extern fn bsearch(key: *void, base: *void, n: usize, size: usize, cmp: fn(*void, *void) -> c_int) -> *c_int?
fn order(a: *c_int, b: *c_int) -> int = if *a < *b { -1 } else if *b < *a { 1 } else { 0 }
fn throwing(a: *c_int, b: *c_int) -> int { if *a == 7 or *b == 7 { throw Error("seven") }; *a - *b }
var calls = 0
fn work(turns: int) -> (int, int) {
  var (caught, sum) = (0, 0)
  for i in 0..turns {
    let xs: [c_int] = [5, 3, i % 9, 1, i % 13]
    try {
      qsort(xs, xs.len, 4, throwing)
      sum += xs[0] * 100 + xs[4]
    } catch e { caught += e.message.len }
    qsort(xs, xs.len, 4, order)
    sum += xs[2]
    qsort(xs, xs.len, 4, |a: *c_int, b: *c_int| { calls += 1; let d = *b - *a; if calls % 1000 == 0 { throw Error("thousand") }; d })
    sum += xs[1]
  }
  (caught, sum)
}
print(work(5)); print(try { work(3000) } catch e { print(e.message); print(e.trace); (0, 0) })
fn recursive(n: int) -> int {
  let xs: [c_int] = [3, 1, 2]
  var inner = 0
  qsort(xs, 3, 4, |a: *c_int, b: *c_int| { if n > 0 { inner += recursive(n - 1) }; *a - *b })
  inner + xs[0]
}
print(recursive(5))
