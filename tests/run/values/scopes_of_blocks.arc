# A name ends with its block, and functions and types of a block stay inside it.
let x = 1
if true {
  let x = 2
  fn inner() = x * 10
  struct Local { v: int }
  enum Kind { A, B }
  const N = 7
  print(inner(), Local(N), A)     #= 20 Local(v: 7) A
}
fn inner() = x
print(inner())     #= 1
for i in 0..2 {
  var turn = 0
  turn += 1
  print(i, turn)
}
#= 0 1
#= 1 1
let v = {
  let hidden = 5
  hidden * 2
}
print(v)     #= 10
while true {
  let x = "loop"
  print(x)     #= loop
  break
}
print(x)     #= 1
