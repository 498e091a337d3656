# `m[k] = … m.get(k) …`: what is under the key is read before anything is put there, whatever stands around it
fn ints(keys: [int]) -> [int: int] {
  let m: [int: int] = [:]
  for k in keys { m[k] = (m.get(k) ?? 0) + 1 }
  m
}
let many = [0; 400]
for i in 0..400 { many[i] = i * i % 7 - 2 }
print(ints([5, -5, 5, 1 << 50, 5, -5]), ints(many))

fn texts(text: str) -> [str: int] {
  let m: [str: int] = [:]
  for w in text.split(" ") { m[w] = 1 + (m.get(w) ?? 0) }
  m
}
print(texts("a b a c b a"), texts("x ".repeat(300)))

fn pairs(n: int) -> [(int, str): float] {
  let m: [(int, str): float] = [:]
  for i in 0..n {
    let side = if i % 2 == 0 { "even" } else { "odd" }
    m[(i % 3, side)] = (m.get((i % 3, side)) ?? 0.5) * 2.0 - 0.25
  }
  m
}
print(pairs(7))

# Fields, elements, globals
class Counter {
  counts: [str: int] = [:]
  names: [str]
  fn count(self, i: int) { self.counts[self.names[i]] = (self.counts.get(self.names[i]) ?? 10) * 2 }
}
let counter = Counter(names: ["p", "q"])
for i in 0..6 { counter.count(i % 2) }
try { counter.count(2) } catch e { print(e.kind) }
print(counter.counts)

# Nothing is put there where the new value is an error
let limit: [int: int] = [1: 9223372036854775806]
for k in 1..3 { for _ in 0..2 { try { limit[k] = (limit.get(k) ?? 9223372036854775807) + 1 } catch e { print(k, e.kind, limit) } } }

# The other key, the other map
let a: [int: int] = [1: 10, 2: 20]
let b: [int: int] = [1: 100]
var k = 1
a[k] = (b.get(k) ?? 0) + 1
b[k] = (b.get(k + 1) ?? 7) + 1
a[k + 1] = (a.get(k + 1) ?? 0) + (a.get(k) ?? 0)
a[k + 2] = (a.get(k + 2) ?? k) + k
print(a, b)

# What runs meanwhile and changes the map
fn filled(m: [int: int]) -> int { for i in 100..200 { m[i] = i } ; 5 }
let c: [int: int] = [1: 1]
c[1] = (c.get(1) ?? 0) + filled(c)
c[2] = c.get(2) ?? filled(c)
print(c.len, c[1], c[2], c[150])
fn moved(m: [int: int]) -> int { m.remove(3); m.clear(); for i in 0..50 { m[i] = -i } ; 5 }
let d: [int: int] = [3: 3]
d[3] = (d.get(3) ?? 0) + moved(d)
print(d.len, d[3], d[4])
var at = 1
let e: [int: int] = [:]
fn next() -> int { at += 1; at }
e[next()] = (e.get(next()) ?? 0) + 1
e[at] = (e.get(at) ?? 0) + next()
print(e, at)

# Values that are no numbers
let optional: [int: int?] = [1: null]
optional[1] = optional.get(1) ?? 4
optional[2] = optional.get(2) ?? 5
print(optional)
let joined: [int: str] = [:]
for i in 0..6 { joined[i % 2] = (joined.get(i % 2) ?? "") + "{i}" }
print(joined)
let lists: [str: [int]] = [:]
for i in 0..4 { lists["l"] = lists.get("l") ?? []; lists["l"].push(i) }
print(lists)
let flags: [bool: bool] = [:]
for i in 0..3 { flags[i > 0] = not (flags.get(i > 0) ?? false) }
print(flags)

#= [5: 3, -5: 2, 1125899906842624: 1] [-2: 58, -1: 114, 2: 114, 0: 114]
#= ["a": 3, "b": 2, "c": 1] ["x": 300, "": 1]
#= [(0, "even"): 1.25, (1, "odd"): 0.75, (2, "even"): 0.75, (0, "odd"): 0.75, (1, "even"): 0.75, (2, "odd"): 0.75]
#= index
#= ["p": 80, "q": 80]
#= 1 overflow [1: 9223372036854775807]
#= 2 overflow [1: 9223372036854775807]
#= 2 overflow [1: 9223372036854775807]
#= [1: 101, 2: 121, 3: 2] [1: 8]
#= 102 6 5 150
#= 50 8 -4
#= [2: 1, 3: 4] 4
#= [1: 4, 2: 5]
#= [0: "024", 1: "135"]
#= ["l": [0, 1, 2, 3]]
#= [false: true, true: false]
