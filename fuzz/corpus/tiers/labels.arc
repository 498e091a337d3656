fn f(n: int) -> (int, int) {
  var (t, found) = (0, 0)
  a: for i in 0..n {
    b: for j in 0..4 {
      var k = 0
      c: while k < 6 {
        k += 1
        d: loop {
          t += 1
          if (i + j + k) % 13 == 0 { continue a }
          if (i * j + k) % 11 == 0 { continue b }
          if (i + k) % 7 == 0 { continue c }
          if t % 5 == 0 { break d }
          if t % 1001 == 0 { break a }
          if t % 97 == 0 { break b }
          if t % 53 == 0 { found += 1; break c }
        }
      }
    }
    found += i
  }
  (t, found)
}
print(f(2), f(50), f(5000))
fn value(n: int) -> int { var t = 0; for i in 0..n { t += o: loop { for j in i.. i + 20 { if j * j % 17 == 4 { break o with j }; if j % 19 == 18 { break } }; break -1 } }; t }
print(value(3), value(3000))
