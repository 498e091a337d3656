# Deferred may be a call, an assignment, a block, a loop, an `if` and a `match`.
var n = 0
fn f(k: int) -> int {
  defer n += 1000
  defer print("call", n)
  defer { n += 1; n *= 2 }
  defer for i in 0..3 { n += i }
  defer if k > 1 { n += 10 } else { n -= 10 }
  defer match k { 1 => n = 5, _ => n = 7 }
  k
}
print(f(1), n)
#= call -2
#= 1 998
print(f(2), n)
#= call 42
#= 2 1042
