# Texts of the same hash are different keys; equal texts are one key, wherever they come from
let (a, b) = ("k30751", "k70892")
assert a.hash() == b.hash() and a != b, "find two other texts for this test"
fn used(first: str, second: str) -> int {
  let m: [str: int] = [:]
  var missed = 0
  for i in 0..300 {
    if second not in m { missed += 1 }
    m[first] = (m.get(first) ?? 0) + 1
    if i % 2 == 0 { m[second] = (m.get(second) ?? 100) + 1 }
    if i % 3 == 0 { m.remove(second) }
    # The same text at another address, of which no hash is known.
    m[first.upper().lower()] += 1
  }
  print(m, missed)
  m[first]
}
print(used(a, b), used(b, a))
fn pairs() {
  let m: [(str, int): int] = [:]
  for i in 0..40 { m[(a, i % 2)] = i; m[(b, i % 2)] = -i; m[("k{70892}", i % 2)] -= 1 }
  print(m)
}
pairs()

#= ["k30751": 600, "k70892": 101] 151
#= ["k70892": 600, "k30751": 101] 151
#= 600 600
#= [("k30751", 0): 38, ("k70892", 0): -39, ("k30751", 1): 39, ("k70892", 1): -40]
