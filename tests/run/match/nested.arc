# Patterns within patterns
enum Token { Number(float), Op(str), Paren(open: bool) }
fn show(ts: [Token]) -> str = match ts {
  [Number(a), Op("+" | "-"), Number(b)] => "sum of {a} and {b}"
  [Paren(true), .., ] => "opens"
  [Number(n), ..rest] => "{n} and {rest.len}"
  _ => "else"
}
print(show([Number(1.0), Op("+"), Number(2.0)]))
print(show([Paren(true), Op("*")]), show([Number(3.0), Op("*")]), show([]))
let v: (int, str)? = (1, "one")
print(match v { null => "none", (1, s) => s, (n, _) => "{n}" })

#= sum of 1.0 and 2.0
#= opens 3.0 and 1 else
#= one
