# Variables of the top level, changed in hot loops and read by the functions called there, and the other way round.
var count = 0
var ratio = 1.0
var text = ""
var last: int? = null
var small: u8 = 0
struct Point { x: int, y: f32 }
var point = Point()
let xs = [0, 0]
fn seen() -> int = count * 10
fn raise(by: int) { count += by; ratio *= 0.5; if ratio < 0.001 { ratio = 1.0 } }
fn loops(turns: int) -> (int, float) {
  var sum = 0
  for i in 0..turns {
    count = i
    sum += seen()
    raise(1)
    sum -= count
    point.x += 1
    point.y += 0.5
  }
  (sum, ratio)
}
print(loops(2000), count, point)  #= (17989000, 1.0) 2000 Point(x: 2000, y: 1000.0)
for i in 0..3000 {
  count += 1
  xs[i % 2] += count
  last = if i % 3 == 0 { null } else { i }
  if last != null { xs[0] += 1 }
}
print(count, xs, last)  #= 5000 [5252000, 5251500] 2999
var errors = 0
for i in 0..2000 { try { small += 1 } catch { errors += 1; small = 250 } }
print(small, errors)  #= 254 291
fn stop() -> bool { count -= 1; count <= 0 }
var turns = 0
while not stop() { turns += 1 }
print(turns, count)  #= 4999 0
for i in 0..2000 { text = "{text}{i % 10}"; if text.len == 10 { text = "" } }
print(text == "", text.len)  #= true 0
fn nested(n: int) -> int { count += 1; if n > 0 { nested(n - 1) + count } else { 0 } }
print(nested(100), count)  #= 10100 101
