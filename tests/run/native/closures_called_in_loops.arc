# Closures called from hot loops share the variables they captured with the loop around them.
fn counting(turns: int) -> (int, float) {
  var n = 0
  var x = 0.0
  let bump = || { n += 1; x += 0.5 }
  for i in 0..turns { bump(); if i % 10 == 0 { n -= 1; x -= 0.25 } }
  (n, x)
}
print(counting(5000))  #= (4500, 2375.0)
fn counter(start: int) { var n = start; || { n += 1; n } }
fn two(turns: int) -> (int, int, int) {
  let (a, b) = (counter(0), counter(1000))
  var sum = 0
  for i in 0..turns { sum += if i % 2 == 0 { a() } else { b() } }
  (a(), b(), sum)
}
print(two(4000))  #= (2001, 3001, 6002000)
fn each_its_own(turns: int) -> int {
  let kept: [fn() -> int] = []
  for i in 0..turns { var own = i; kept.push(|| { own += 1; own }) }
  var sum = 0
  for f in kept { f(); sum += f() }
  sum
}
print(each_its_own(2000))  #= 2003000
fn apply(f: fn(int, float) -> float, turns: int) -> float {
  var x = 0.0
  for i in 0..turns { x = f(i, x) }
  x
}
var factor = 1
print(apply(|i, x| x + i * factor, 3000))  #= 4498500.0
factor = 2
print(apply(|i, x| x + i * factor, 3000))  #= 8997000.0
fn failing(turns: int) -> (int, int) {
  var (done, caught) = (0, 0)
  let f = |i: int| { done += 1; if i % 4 == 0 { throw Error("four") }; done += 1 }
  for i in 0..turns { try { f(i) } catch { caught += done % 2; done -= 1 } }
  (done, caught)
}
print(failing(4000))  #= (6000, 1000)
