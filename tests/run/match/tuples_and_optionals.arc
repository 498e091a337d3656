# Tuples of anything, optionals of tuples, optionals in tuples.
fn both(a: int?, b: str?) = match (a, b) {
  (null, null) => "none"
  (null, s) => "only {s}"
  (n, null) => "only {n}"
  (0, "") => "empty"
  (n, s) => "{n}{s}"
}
print(both(null, null), both(null, "x"), both(1, null), both(0, ""), both(2, "y"))     #= none only x only 1 empty 2y
fn deep(v: ((int?, bool)?, int)?) = match v {
  null => "a"
  (null, n) => "b{n}"
  ((null, true), _) => "c"
  ((n, true), m) if n == m => "d"
  ((n, false), 0) => "e{n}"
  ((_, _), _) => "f"
}
print(deep(null), deep((null, 3)), deep(((null, true), 1)), deep(((4, true), 4)), deep(((5, false), 0)), deep(((null, false), 9)))     #= a b3 c d e5 f
print(match (1, (2, (3, 4))) { (a, (b, (c, d))) => a * 1000 + b * 100 + c * 10 + d })     #= 1234
let bits = (true, false)
print(match bits { (true, true) => 3, (true, false) => 2, (false, true) => 1, (false, false) => 0 })     #= 2
