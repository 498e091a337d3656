# `try` inside and around hot loops: what was stored before the error stays, what comes behind it is not done.
fn inside(turns: int) -> (int, int, int) {
  var (before, behind, caught) = (0, 0, 0)
  for i in 0..turns {
    try { before += 1; if i % 3 == 0 { throw Error("third") }; behind += 1 } catch e {
      caught += e.message.len
    }
  }
  (before, behind, caught)
}
print(inside(3000))  #= (3000, 2000, 5000)
fn outside(turns: int, at: int) -> (int, float, str) {
  var n = 0
  var x = 0.0
  try {
    for i in 0..turns { n += 1; if i == at { throw Error("at {i}") }; x += 0.5 }
  } catch e { return (n, x, e.message) }
  (n, x, "none")
}
print(outside(5000, 4321), outside(5000, 6000))  #= (4322, 2160.5, "at 4321") (5000, 2500.0, "none")
fn both(turns: int) -> [int] {
  var (inner, outer, sum) = (0, 0, 0)
  var i = 0
  while i < turns {
    try {
      while i < turns {
        i += 1
        try { if i % 5 == 0 { throw Error("five") }; sum += i } catch e {
          inner += 1
          if i % 7 == 0 { throw e }
        }
      }
    } catch { outer += 1 }
  }
  [inner, outer, sum]
}
print(both(3500))  #= [700, 100, 4900000]
fn as_value(xs: [int], turns: int) -> int {
  var sum = 0
  for i in 0..turns { sum += try { xs[i % 8] } catch { -1 } }
  sum
}
print(as_value([1, 2, 3, 4, 5], 4000))  #= 6000
fn jumps(turns: int) -> int {
  var n = 0
  for i in 0..turns {
    try { if i % 2 == 0 { continue }; if i == 3333 { break }; n += 1 } catch { n = -1 }
  }
  n
}
print(jumps(4000))  #= 1666
