# A match has a value, of one type; its arms may be jumps, assignments, blocks and lambdas.
fn f(n: int) {
  let a = match n { 0 => 1, 1 => 2.5, _ => return "returned" }
  let b = match n { 0 => null, _ => 5 }
  let c = match n { 0 => |x: int| x, _ => |x: int| -x }
  "{a} {b} {c(3)}"
}
print(f(0), "/", f(1), "/", f(2))     #= 1.0 null 3 / 2.5 5 -3 / returned
print([1, 2, 3].map(|n| match n { 2 => "two", _ => "{n}" }), 1 + match 5 { 5 => 10, _ => 0 })     #= ["1", "two", "3"] 11
var n = 0
for i in 0..5 { match i { 1 => continue, 3 => break, _ => {} }; n += 10 }
print(n)     #= 20
match n { 20 => { let x = n; n = x + 1 }, _ => {} }
print(n, match (2 + 3).max(1) { 5 => "five", _ => "?" })     #= 21 five
