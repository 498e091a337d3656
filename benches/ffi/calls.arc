# Foreign calls, one loop per function: for each the CPU time in ns per call, and the value that the
# loop arrived at. CALLS in the environment is the number of turns of a loop.
extern "../results/build/libcalls.so" {
  fn plusone(x: c_int) -> c_int
  fn add2(a: f64, b: f64) -> f64
  fn sum6(a: c_int, b: c_int, c: c_int, d: c_int, e: c_int, f: c_int) -> c_int
  fn answer() -> c_int
  struct vec { x: f64, y: f64 }
  fn vinc(v: vec) -> vec
  fn failing(fd: c_int, buffer: [u8; n], n: c_long) -> c_int fails < 0
  fn bare(fd: c_int, buffer: *u8, n: c_long) -> c_int symbol "failing"
}
extern fn qsort(base: *void, n: usize, size: usize, compare: fn(*void, *void) -> c_int)
extern fn strlen(text: cstr) -> usize
extern fn getpid() -> c_int
extern fn getenv(name: cstr) -> cstr
extern fn atol(digits: cstr) -> c_long
extern fn clock_gettime(clock: c_int, time: *int) -> c_int

fn cpu_time() -> int {
  let time = [0, 0]
  clock_gettime(2, time)
  time[0] * 1_000_000_000 + time[1]
}
fn report(name: str, start: int, n: int, value: int) {
  let taken = cpu_time() - start
  print("{name}\t{float(taken) / float(n):.3f}\t{value}")
}

fn empty_loop(n: int) { let t = cpu_time(); var x = 0; while x < n { x += 1 }; report("empty_loop", t, n, x) }
fn of_plusone(n: int) { let t = cpu_time(); var x = 0; while x < n { x = plusone(x) }; report("plusone", t, n, x) }
fn of_add2(n: int) { let t = cpu_time(); var x = 0.0; for _i in 0..n { x = add2(x, 1.0) }; report("add2", t, n, int(x)) }
fn of_sum6(n: int) { let t = cpu_time(); var x = 0; for _i in 0..n { x = sum6(x, 1, 2, 3, 4, -9) }; report("sum6", t, n, x) }
fn of_answer(n: int) { let t = cpu_time(); var x = 0; for _i in 0..n { x += answer() }; report("answer", t, n, x) }
fn of_strlen(n: int) {
  let text = "hello, ffi"
  let t = cpu_time(); var x = 0; for _i in 0..n { x += strlen(text) }; report("strlen", t, n, x)
}
fn of_vinc(n: int) { let t = cpu_time(); var v = vec(); for _i in 0..n { v = vinc(v) }; report("vinc", t, n, int(v.x)) }
fn of_failing(n: int) {
  let b: [u8] = [0; 8]
  let t = cpu_time(); var x = 0; for _i in 0..n { x += failing(3, b, 8) }; report("failing", t, n, x)
}
fn of_bare(n: int) {
  let b: [u8] = [0; 8]
  let p = b.ptr
  let t = cpu_time(); var x = 0; for _i in 0..n { x += bare(3, p, 8) }; report("bare", t, n, x)
}
fn of_qsort(n: int) {
  let xs: [c_int] = [0; 1000]
  var s = 1; var spent = 0; var sorted = 0
  let compare = |a: *c_int, b: *c_int| *a - *b
  for _k in 0..n {
    for i in 0..1000 { s = (s * 1103515245 + 12345) & 0xffffffff; xs[i] = (s >> 8) % 100000 }
    let t = cpu_time(); qsort(xs, 1000, 4, compare); spent += cpu_time() - t
    if xs[0] <= xs[999] { sorted += 1 }
  }
  report("qsort", cpu_time() - spent, n, sorted)
}
fn of_getpid(n: int) {
  let id = getpid()
  let t = cpu_time(); var x = 0; for _i in 0..n { x += getpid() }; report("getpid", t, n, x / id)
}

let n = atol(getenv("CALLS"))
empty_loop(n)
of_plusone(n)
of_add2(n)
of_sum6(n)
of_answer(n)
of_strlen(n)
of_vinc(n)
of_failing(n)
of_bare(n)
of_qsort(n / 20000)
of_getpid(n / 16)
