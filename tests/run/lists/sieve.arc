fn primes(n: int) -> [int] {
  let composite = [false; n + 1]
  let found = []
  for i in 2..=n {
    if composite[i] { continue }
    found.push(i)
    var j = i * i
    while j <= n { composite[j] = true; j += i }
  }
  found
}
print(primes(50))     #= [2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47]
print(primes(10000).len)     #= 1229
