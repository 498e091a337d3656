# The value of a block is its last expression.
let x = {
  let a = 2
  let b = 3
  a * b
}
print(x)     #= 6
{
  let x = "inner"
  print(x)     #= inner
}
print(x)     #= 6
fn f() = { let y = 1; y + 1 }
print(f())     #= 2
