# Nested loops, a branch and integer arithmetic.
extern fn clock_gettime(clock: c_int, time: *int) -> c_int
fn cpu_time() -> int {
  let time = [0, 0]
  clock_gettime(2, time)
  time[0] * 1_000_000_000 + time[1]
}
fn loops(n: int) -> int {
  var sum = 0
  for i in 0..n {
    for j in 0..n {
      if i < j { sum += i * j } else { sum -= j }
    }
  }
  sum
}

let start = cpu_time()
let value = loops(4000)
print("loops\t{float(cpu_time() - start) / 1e6:.3f}\t{value}")
