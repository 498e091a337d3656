# Maps with keys of every kind, filled, read, changed and missed in hot loops.
fn ints(turns: int) -> (int, int, int) {
  let m: [int: int] = [:]
  var missing = 0
  for i in 0..turns {
    let key = i * 7 % 101 - 50
    m[key] = (m.get(key) ?? 0) + 1
    try { missing += m[i % 60] * 0 } catch e { if e.kind == "key" { missing += 1 } }
  }
  (m.len, m.values().sum(), missing)
}
print(ints(2020))  #= (101, 2020, 347)
fn texts(turns: int) -> [str: int] {
  let m: [str: int] = [:]
  let names = ["a", "bc", "", "ä"]
  for i in 0..turns {
    let name = names[i % 4]
    if name in m { m[name] += name.len } else { m[name] = 0 }
  }
  m
}
print(texts(2000))  #= ["a": 499, "bc": 998, "": 0, "ä": 998]
fn tuples(turns: int) -> (int, float) {
  let m: [(int, str): float] = [:]
  for i in 0..turns {
    let key = (i % 3, if i % 2 == 0 { "even" } else { "odd" })
    m[key] = (m.get(key) ?? 0.0) + 0.5
  }
  var sum = 0.0
  for ((n, parity), x) in m { sum += n * x; if parity == "odd" { sum += 1.0 } }
  (m.len, sum)
}
print(tuples(2400))  #= (6, 1203.0)
fn memo(n: int, seen: [int: int]) -> int {
  if n < 2 { return n }
  if let known = seen.get(n) { return known }
  let found = (memo(n - 1, seen) + memo(n - 2, seen)) % 1000007
  seen[n] = found
  found
}
print(memo(80, [:]), memo(800, [:]))  #= 516661 47039
fn changing(turns: int) -> [int: str] {
  let m = [0: "zero"]
  for i in 0..turns { m[i % 5] = "{i}"; m.remove((i + 3) % 5) }
  m
}
print(changing(2000))  #= [3: "1998", 4: "1999"]
