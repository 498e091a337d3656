# Division in a hot loop: it truncates, MIN / -1 overflows, MIN % -1 is 0, and a zero divisor is caught.
fn divide(a: int, b: int) -> str = try { "{a / b} {a % b}" } catch e { e.kind }
fn tally(dividends: [int], divisors: [int], turns: int) -> [str: int] {
  let seen: [str: int] = [:]
  for i in 0..turns {
    let text = divide(dividends[i % dividends.len], divisors[i % divisors.len])
    seen[text] = (seen.get(text) ?? 0) + 1
  }
  seen
}
let min = -9223372036854775807 - 1
print(tally([7, -7, 7, -7], [2, 2, -2, -2], 2000))  #= ["3 1": 500, "-3 -1": 500, "-3 1": 500, "3 -1": 500]
print(tally([5, min], [0, -1], 2000))               #= ["zero": 1000, "overflow": 1000]
print(tally([min, min], [1, 2], 2000))              #= ["-9223372036854775808 0": 1000, "-4611686018427387904 0": 1000]
fn remainders(a: int, b: int, turns: int) -> (int, int) {
  var sum = 0
  var zeros = 0
  var divisor = b
  for i in 0..turns {
    try { sum += a % divisor } catch { zeros += 1 }
    divisor = if divisor == 0 { b } else if i % 4 == 3 { 0 } else { divisor }
  }
  (sum, zeros)
}
print(remainders(min, -1, 10000))  #= (0, 2499)
print(remainders(-7, 4, 10000))    #= (-22503, 2499)
fn collatz(start: int) -> int {
  var n = start
  var steps = 0
  while n != 1 { n = if n % 2 == 0 { n / 2 } else { 3 * n + 1 }; steps += 1 }
  steps
}
var longest = 0
for n in 1..1000 { longest = longest.max(collatz(n)) }
print(longest)  #= 178
