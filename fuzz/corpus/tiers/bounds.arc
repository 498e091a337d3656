fn shrink(xs: [int], n: int) -> (int, int) {
  var (sum, errors) = (0, 0)
  for i in 0..n {
    try {
      for j in 0..xs.len { if j == i % 5 { let _ = xs.pop() }; sum += xs[j] }
    } catch { errors += 1 }
    if xs.len < 3 { for k in 0..9 { xs.push(k) } }
  }
  (sum, errors)
}
print(shrink([1, 2, 3], 5)); print(shrink([1, 2, 3, 4, 5, 6], 4000))
fn edges(xs: [u8], n: int) -> int {
  var t = 0
  for i in 0..n {
    for j in 1..xs.len - 1 { t += xs[j - 1] - xs[j + 1] + xs[xs.len - 1 - j] }
    for j in 0..=xs.len - 1 { xs[j] = (xs[j] + i + j) & 255 }
    t += try { for j in 0..=xs.len { t += xs[j] }; 0 } catch { 7 }
    t += try { for j in -1..xs.len { t += xs[j] }; 0 } catch { 11 }
  }
  t
}
print(edges([1, 2, 3, 4], 3), edges([], 3), edges([9], 2000))
fn swapped(n: int) -> int {
  var xs = [1, 2, 3, 4, 5, 6, 7, 8]
  let short = [1]
  var t = 0
  for i in 0..n { try { for j in 0..xs.len { if j == 4 and i % 3 == 1 { xs = short }; t += xs[j] } } catch { t += 1000 }; xs = [i, 2, 3, 4, 5, 6, 7, 8] }
  t
}
print(swapped(2), swapped(3000))
fn through(n: int) -> int {
  let xs = [1, 2, 3, 4, 5]
  let cut = || xs.clear()
  var t = 0
  for i in 0..n { try { for j in 0..xs.len { t += xs[j]; if j == 2 and i % 7 == 0 { cut() } } } catch { t += 100 }; xs.clear(); for k in 0..5 { xs.push(k) } }
  t
}
print(through(1), through(3000))
const N = 10
fn arrays(n: int) -> int { var a: [i16; N]; var t = 0; for i in 0..n { for j in 0..N { a[j] = (a[j] + j * i) % 3000 }; for j in 0..N - 1 { t += a[j + 1] - a[j] }; t += try { a[i % 12] } catch { -5 } }; t }
print(arrays(3), arrays(4000))
