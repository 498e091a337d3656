# Calls into C, timed by the process's own CPU clock: `arc calls.arc N`, with libplus.so beside this file.
extern "./libplus.so" {
  fn plusone(x: c_int) -> c_int
  fn add2(x: f64, y: f64) -> f64
  fn sum6(a: c_int, b: c_int, c: c_int, d: c_int, e: c_int, f: c_int) -> c_int
}
extern {
  fn strlen(s: cstr) -> usize
  fn getpid() -> c_int
  fn atol(s: cstr) -> c_long
  fn clock_gettime(clock: c_int, time: [i64]) -> c_int
}

let time = [0, 0]
fn now() -> float {
  clock_gettime(2, time)
  time[0] * 1e9 + time[1]
}
fn report(name: str, start: float, n: int) { print("{name}\t{(now() - start) / n:.3f}") }

fn call_plusone(n: int) { var x = 0; while x < n { x = plusone(x) } }
fn call_add2(n: int) { var x = 0.0; for i in 0..n { x = add2(x, 1.0) } }
fn call_sum6(n: int) { var x = 0; for i in 0..n { x = sum6(x, 1, 2, 3, 4, -9) } }
fn call_strlen(n: int) { let s = "hello, gate"; var x = 0; for i in 0..n { x += strlen(s) } }
fn call_getpid(n: int) { var x = 0; for i in 0..n { x += getpid() } }

let n = atol(args[0])
var start = now()
call_plusone(n)
report("plusone", start, n)
start = now()
call_add2(n)
report("add2", start, n)
start = now()
call_sum6(n)
report("sum6", start, n)
start = now()
call_strlen(n)
report("strlen", start, n)
start = now()
call_getpid(n / 20)
report("getpid", start, n / 20)
