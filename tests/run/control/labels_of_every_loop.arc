# A label may stand in front of every loop; jumps name the one they mean.
var log: [str] = []
a: for i in 0..3 {
  b: while true {
    var k = 0
    c: loop {
      k += 1
      if k == 1 { continue c }
      if i == 0 { continue a }
      if i == 1 and k == 2 { log.push("b"); break b }
      if k == 3 { break a }
      if k > 5 { break c }
      log.push("{i}{k}")
    }
  }
  log.push("after {i}")
}
print(log)     #= ["b", "after 1", "22"]
let found = outer: loop {
  for x in 1..100 { for y in x..100 { if x * y == 91 and x > 1 { break outer with (x, y) } } }
  break outer with (0, 0)
}
print(found)     #= (7, 13)
let x = outer: loop { let inner = loop { break 5 }; break outer with inner * 2 }
print(x)     #= 10
fn f() = search: loop { loop { break search with "from a body" } }
print(f())     #= from a body
