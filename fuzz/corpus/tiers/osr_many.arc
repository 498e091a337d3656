fn f(n: int) -> int {
  var (a, b, c, d, e, g, h, i1) = (1, 2, 3, 4, 5, 6, 7, 8)
  var (x, y, z, w) = (0.5, 1.5, 2.5, 3.5)
  var s = "s"
  let xs = [1, 2, 3]
  var t = (1, 2.5, "t")
  var o: int? = null
  for i in 0..n {
    a += b % 7
    for j in i..i + 5 {
      b += c ^ j
      var k = j
      while k < j + 3 {
        c = (c + d * k) % 1000003
        d = (d - e + i) % 10007
        x = x * 0.5 + y; y = y - z * 0.25; z = z + w * 0.125; w = -w + 0.0625
        if k % 11 == 7 { o = k } else if k % 13 == 5 { o = null }
        xs[k % 3] += a % 5
        t = (t.0 + 1, t.1 + x, if k % 50 == 3 { "k{k}" } else { t.2 })
        k += 1
        if c % 17 == 3 { break }
      }
      e = (e + g - h) % 100003; g += i1; h ^= e; i1 += 1
      if j % 9 == 8 { s = "{s.len}{j}" }
    }
  }
  print(a, b, c, d, e, g, h, i1, x, y, z, w, s, xs, t, o)
  a + b
}
print(f(3)); print(f(200)); print(f(2000))
