# Calls of C in hot loops: numbers checked at the gate, texts, structs, floats, errno and callbacks that throw.
extern {
  fn abs(n: c_int) -> c_int
  fn strlen(s: cstr) -> usize
  fn close(fd: c_int) -> c_int fails < 0
  fn ldexp(x: f64, by: c_int) -> f64
  fn qsort(base: *void, n: usize, size: usize, compare: fn(*void, *void) -> c_int)
}
fn numbers(turns: int) -> (int, int) {
  var (sum, errors) = (0, 0)
  for i in 0..turns {
    let n = if i % 10 == 9 { 2147483648 + i } else { i - 1000 }
    try { sum += abs(n) } catch e { if e.kind == "range" { errors += 1 } }
  }
  (sum, errors)
}
print(numbers(2000))  #= (900000, 200)
fn texts(turns: int) -> (int, float) {
  var n = 0
  var x = 0.0
  for i in 0..turns { n += strlen("{i}"); x += ldexp(0.5, i % 4) }
  (n, x)
}
print(texts(2000))  #= (6890, 3750.0)
fn failing(turns: int) -> (int, int) {
  var (errors, numbers) = (0, 0)
  for i in 0..turns {
    try { close(-1 - i) } catch e { if e.kind == "os" { errors += 1; numbers += e.errno } }
  }
  (errors, numbers)
}
print(failing(2000))  #= (2000, 18000)
fn sorting(turns: int) -> (int, int, [c_int]) {
  let xs: [c_int] = [5, 3, 9, 1, 7]
  var (thrown, calls) = (0, 0)
  for i in 0..turns {
    let sign = if i % 2 == 0 { 1 } else { -1 }
    try {
      qsort(xs, xs.len, sizeof(c_int), |a: *c_int, b: *c_int| {
        calls += 1
        if i % 4 == 3 { throw Error("not today") }
        (*a - *b) * sign
      })
      if xs[0] != (if sign == 1 { 1 } else { 9 }) { print("not sorted", i) }
    } catch e { if e.message == "not today" { thrown += 1 } }
  }
  (thrown, calls % 2 * 0, xs)
}
let (thrown, _, left) = sorting(401)
print(thrown, left)  #= 100 [1, 3, 5, 7, 9]
