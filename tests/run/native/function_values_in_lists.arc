# Function values from lists and maps, a different one at each turn of a hot loop.
fn double(n: int) -> int = n * 2
fn square(n: int) -> int = n * n
extern fn labs(n: c_long) -> c_long
fn run(fs: [fn(int) -> int], turns: int) -> int {
  var sum = 0
  for i in 0..turns { sum += fs[i % fs.len](i % 100 - 50) }
  sum
}
print(run([double, square, |n| n + 1, labs], 4000))  #= 855000
fn compose(f: fn(int) -> int, g: fn(int) -> int) -> fn(int) -> int = |n| g(f(n))
var chain: fn(int) -> int = |n| n
for _ in 0..50 { chain = compose(chain, |n| n + 1) }
print(run([chain], 2000))  #= 99000
let named: [str: fn(float) -> float] = ["half": |x| x * 0.5, "more": |x| x + 1, "minus": |x| -x]
fn by_name(names: [str], turns: int) -> float {
  var x = 8.0
  for i in 0..turns { x = named[names[i % names.len]](x) }
  x
}
print(by_name(["half", "more", "minus"], 6000))  #= -0.6666666666666666
let ops: [(str, fn(int, int) -> int)] = [
  ("add", |a, b| a + b),
  ("subtract", |a, b| a - b),
  ("divide", |a, b| a / b),
]
fn tally(turns: int) -> ([int], int) {
  let results = [0, 0, 0]
  var caught = 0
  for i in 0..turns {
    let (name, f) = ops[i % 3]
    try { results[i % 3] += f(i, i % 7) } catch { caught += name.len }
  }
  (results, caught)
}
print(tally(4200))  #= ([2942100, 2935100, 1027750], 1200)
