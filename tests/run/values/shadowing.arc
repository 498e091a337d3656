# A name may be used again, also with another type, and also from its own old value.
let x = 1
let x = "{x} one"
let x = [x]
print(x)     #= ["1 one"]
{
  let x = x.len
  let x = x + 0.5
  print(x)     #= 1.5
}
print(x)     #= ["1 one"]
fn f(x: int) -> int {
  let x = x * 2
  if x > 5 { let x = 100; return x }
  for x in 0..1 { print("loop", x) }
  x
}
print(f(1), f(3))
#= loop 0
#= 2 100
let y = 1
let g = || y
let y = 2
let h = || y
print(g(), h())     #= 1 2
match 5 { y => print(y) }     #= 5
if let y = "7".parse_int() { print(y + 1) }     #= 8
try { throw Error("e") } catch y { print(y.message) }     #= e
let print_it = |y: str| print(y)
print_it("z")     #= z
print(y)     #= 2
