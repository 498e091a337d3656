# A variable that is known to be something may be counted up, and still is.
fn f(start: int?) -> int {
  var n = start
  if n != null {
    n += 1
    n *= 2
    for _ in 0..2 { n += 10 }
    return n - 1
  }
  -1
}
fn g(s: str?) -> str { var t = s; t != null or return "none"; t += "!"; t += t; t }
fn h(n: int?) -> int { n != null or return 0; n += 5; n }
print(f(1), f(null), g("a"), g(null), h(1), h(null))     #= 23 -1 a!a! none 6 0
fn k(x: int?) -> int { assert x != null; x + 1 }
print(k(1), try { k(null) } catch e { print(e.kind); 0 })
#= assert
#= 2 0
