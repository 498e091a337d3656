# A list of bool, written and read by index: the primes up to n by Eratosthenes.
extern fn clock_gettime(clock: c_int, time: *int) -> c_int
fn cpu_time() -> int {
  let time = [0, 0]
  clock_gettime(2, time)
  time[0] * 1_000_000_000 + time[1]
}
fn sieve(n: int) -> int {
  var is_prime: [bool] = []
  for _i in 0..=n { is_prime.push(true) }
  var count = 0
  for i in 2..=n {
    if is_prime[i] {
      count += 1
      var j = i * i
      while j <= n { is_prime[j] = false; j += i }
    }
  }
  count
}

let start = cpu_time()
let value = sieve(4_000_000)
print("sieve\t{float(cpu_time() - start) / 1e6:.3f}\t{value}")
