# A guard sees the names; an arm whose guard fails gives way to the next ones.
fn f(p: (int, int?)) -> str = match p {
  (a, b) if a == 0 => "zero first, {b}"
  (a, null) if a > 10 => "large alone"
  (a, null) => "alone {a}"
  (a, b) if a == b => "same"
  (a, b) if a > b! and b! > 0 => "falling"
  (_, b) if helper(b!) => "helped"
  _ => "none"
}
fn helper(n: int) = n % 7 == 0
print(f((0, null)), f((11, null)), f((1, null)), f((4, 4)), f((4, 2)), f((1, 14)), f((1, 2)))     #= zero first, null large alone alone 1 same falling helped none
var asked = 0
fn ask(answer: bool) { asked += 1; answer }
let r = match 5 { _ if ask(false) => "a", 5 if ask(true) => "b", _ if ask(true) => "c", _ => "d" }
print(r, asked)     #= b 2
fn sign(x: float) = match x { x if x < 0 => -1, x if x > 0 => 1, _ => 0 }
print([-0.5, 0.5, 0.0].map(sign))     #= [-1, 1, 0]
