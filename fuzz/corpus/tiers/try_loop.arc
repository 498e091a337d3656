fn f(n: int, xs: [int]) -> (int, int, float) {
  var (sum, caught) = (0, 0)
  var x = 1.0
  for round in 0..n {
    try {
      for i in round..round + 40 {
        try {
          x = x * 0.75 + i
          sum += xs[i % 7]
          for j in 0..3 { if (i + j) % 19 == 0 { throw Error("in {i} {j}") }; sum -= j }
        } catch e {
          caught += e.message.len
          if i % 5 == 0 { throw e }
        }
      }
    } catch e { caught += 100; sum ^= e.kind.len }
  }
  (sum, caught, x)
}
print(f(10, [1, 2, 3, 4, 5, 6, 7])); print(f(300, [1, 2, 3, 4, 5])); print(f(100, [9, 8, 7, 6, 5, 4, 3]))
