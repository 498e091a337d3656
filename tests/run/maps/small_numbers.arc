# Small whole numbers as keys, in any order, beside others: negative ones, the ends of int, far ones
const LEAST = -9223372036854775807 - 1
const MOST = 9223372036854775807
let m: [int: int] = [:]
for k in [0, -1, LEAST, MOST, 15, 16, 1 << 40, 14, -2, 1] { m[k] = k }
print(m.keys())
for k in [0, -1, LEAST, MOST, 15, 16, 1 << 40, 14, -2, 1] { assert m[k] == k and k in m }
for k in [2, 13, 17, -3, LEAST + 1, MOST - 1, 1 << 39, 1 << 32] { assert k not in m and m.get(k) == null }

# From the end, so that numbers without a row of their own come first
let down: [int: int] = [:]
for i in 0..3000 { down[2999 - i] = i }
var sum = 0
for i in 0..3000 { assert down[i] == 2999 - i; sum += down[i] }
print(down.len, sum, 3000 in down, -1 in down, down.keys()[0], down.keys()[2999])

# Taken away and put in again: at the end
for i in 0..3000 { if i % 3 != 0 { down.remove(i) } }
for i in 0..3000 { assert (i in down) == (i % 3 == 0) }
for i in 0..10 { down[i] = -i }
print(down.len, down.keys()[999..])
for (k, v) in down { assert v == if k < 10 { -k } else { 2999 - k } }

# Scattered, then close, then scattered again
fn mixed() -> int {
  let m: [int: int] = [:]
  for i in 0..500 { m[i * 1000003] = i }
  for i in 0..2000 { m[i] = i }
  for i in 0..500 { m[-i * 77777 - 1] = i }
  for i in 0..2000 { m.remove(i) }
  for i in 1900..2100 { m[i] = i }
  var sum = 0
  for i in 0..500 { sum += m[i * 1000003 + if i == 0 { 1900 } else { 0 }] + m[-i * 77777 - 1] }
  for i in 1900..2100 { assert m[i] == i }
  for (k, v) in m { sum += v }
  sum + m.len
}
print(mixed())

# Copies, equality, and what is empty again
let copy = down.copy()
print(copy == down, copy.keys() == down.keys())
copy[5000] = 1
print(copy == down, 5000 in down, copy[5000], copy[9])
copy.clear()
print(copy, 0 in copy, copy.get(3))
copy[3] = 4
print(copy)

#= [0, -1, -9223372036854775808, 9223372036854775807, 15, 16, 1099511627776, 14, -2, 1]
#= 3000 4498500 false false 2999 0
#= 1006 [0, 1, 2, 4, 5, 7, 8]
#= 901999
#= true true
#= false false 1 -9
#= [:] false null
#= [3: 4]
