extern "./libthere_and_back.so" { fn fold_longs(xs: [i64; n], n: usize, start: i64, f: fn(i64, i64) -> i64) -> i64 }
fn inner(a: int, b: int) -> int = 100 / (a - b)
fn f(n: int) -> int {
  var t = 0
  for i in 0..n { t += fold_longs([1, 2, 3], 3, i + 20, |a: int, b: int| {
      let c = inner(a, b)
      c + (if i == 2000 { inner(b, b) } else { 30 }) }) }
  t
}
print(f(1500))
print(f(5000))
