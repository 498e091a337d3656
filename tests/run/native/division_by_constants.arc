# Division by numbers that are known: the natural ones by a product, powers of two by a shift, and the signs kept.
# The dividends come from a list, so that nothing is known of them beyond what is tested.
let edges = [0, 1, 2, 6, 7, 8, 99, 100, 32766, 32767, 32768, 1 << 31, (1 << 32) + 5, (1 << 62) - 1, 9223372036854775806,
  9223372036854775807]
fn checksum(values: [int]) -> int {
  var sum = 0
  for value in values {
    if value >= 0 {
      sum ^= value / 3 ^ value % 3 ^ value / 7 ^ value % 7 ^ value / 10 ^ value % 10
      sum ^= value / 8 ^ value % 8 ^ value / 32767 ^ value % 32767 ^ value / 641 ^ value % 641
      sum ^= value / 1000000007 ^ value % 1000000007 ^ value / 4611686018427387905 ^ value % 4611686018427387905
    }
  }
  sum
}
# The same through divisors that nobody knows.
fn slowly(values: [int], divisors: [int]) -> int {
  var sum = 0
  for value in values {
    for divisor in divisors { sum ^= value / divisor ^ value % divisor }
  }
  sum
}
let divisors = [3, 7, 10, 8, 32767, 641, 1000000007, 4611686018427387905]
for _ in 0..300 { assert checksum(edges) == slowly(edges, divisors) }
print(checksum(edges) == slowly(edges, divisors), checksum(edges) != 0)  #= true true

# Around every multiple, where a factor that is a little too small would show.
fn near(divisor: int, multiples: [int]) -> bool {
  for multiple in multiples {
    for off in -1..=1 {
      let value = multiple * divisor + off
      if value >= 0 {
        let quotient = if divisor == 7 { value / 7 } else if divisor == 641 { value / 641 } else { value / 1000000007 }
        let expected = if off < 0 { multiple - 1 } else { multiple }
        if quotient != expected { return false }
      }
    }
  }
  true
}
for _ in 0..200 {
  assert near(7, [1, 2, 3, 1317624576693539400, 1317624576693539399, 658812288346769700])
  assert near(641, [1, 2, 3, 14389035938931006, 14389035938931005])
  assert near(1000000007, [1, 2, 9223371971, 9223371970, 4611685986])
}
# Negative dividends round towards zero, by powers of two as well.
fn signed(values: [int]) -> [int] {
  let out: [int] = []
  for value in values {
    out.push(value / 8)
    out.push(value % 8)
    out.push(value / 7)
    out.push(value % 7)
  }
  out
}
for _ in 0..200 { signed([-9, -8, -1]) }
print(signed([-9, -8, -1]))  #= [-1, -1, -1, -2, -1, 0, -1, -1, 0, -1, 0, -1]
print(signed([-9223372036854775807 - 1]))  #= [-1152921504606846976, 0, -1317624576693539401, -1]
