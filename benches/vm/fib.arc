# Calls: the naive Fibonacci function.
extern fn clock_gettime(clock: c_int, time: *int) -> c_int
fn cpu_time() -> int {
  let time = [0, 0]
  clock_gettime(2, time)
  time[0] * 1_000_000_000 + time[1]
}
fn fib(n: int) -> int { if n < 2 { n } else { fib(n - 1) + fib(n - 2) } }

let start = cpu_time()
let value = fib(32)
print("fib\t{float(cpu_time() - start) / 1e6:.3f}\t{value}")
