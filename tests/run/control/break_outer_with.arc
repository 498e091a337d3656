# `break label with value` leaves an outer loop with a value.
let found = search: loop {
  var a = 1
  loop {
    var b = a
    loop {
      if a * a + b * b == 100 { break search with a * 1000 + b }
      b += 1
      if b > 20 { break }
    }
    a += 1
  }
}
print(found)     #= 6008
