# A condition is a bool, or a chain of tests and bindings.
fn half(n: int) -> int? = if n % 2 == 0 { n / 2 } else { null }
fn tell(n: int) -> str {
  if let h = half(n) and h > 5 and let q = half(h) and q != 4 { "quarter {q}" }
  else if n > 3 and let h = half(n) { "half {h}" }
  else if not (n > 3) { "small" }
  else { "odd {n}" }
}
print([24, 16, 10, 2, 7].map(tell))     #= ["quarter 6", "half 8", "half 5", "small", "odd 7"]
var n: int? = 40
while n != null and let h = half(n!) { print(h); n = h }
#= 20
#= 10
#= 5
enum E { A(int), B }
var e: E = A(3)
while let A(k) = e and k > 1 { print("a", k); e = if k == 2 { B } else { A(k - 1) } }
#= a 3
#= a 2
print(e)     #= B
if (let_me(1)) { print("parenthesized") }     #= parenthesized
fn let_me(n) = n == 1
