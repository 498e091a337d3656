# Three programs that stay in the interpreter, timed by the process's own CPU clock.
extern fn clock_gettime(clock: c_int, time: [i64]) -> c_int
let time = [0, 0]
fn now() -> float {
  clock_gettime(2, time)
  time[0] * 1e3 + time[1] / 1e6
}

fn fib(n: int) -> int { if n < 2 { n } else { fib(n - 1) + fib(n - 2) } }

fn loops(n: int) -> int {
  var sum = 0
  for i in 0..n {
    for j in 0..n {
      if (i ^ j) & 1 != 0 { sum += i * j % 7 } else { sum -= j }
    }
  }
  sum
}

fn sieve(n: int) -> int {
  let composite = [false; n + 1]
  var count = 0
  for i in 2..=n {
    if composite[i] { continue }
    count += 1
    var j = i * i
    while j <= n { composite[j] = true; j += i }
  }
  count
}

fn report(name: str, start: float, result: int) { print("{name}\t{now() - start:.2f}\t{result}") }

var start = now()
report("fib", start, fib(32))
start = now()
report("loops", start, loops(3000))
start = now()
report("sieve", start, sieve(5_000_000))
