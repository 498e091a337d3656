# expect: three warnings: an unused let, one after return, a line starting with `-`
fn f(n: int) -> int {
  let forgotten = n
  return n + 1
  print("never")
}
let a = f(1)
- 1
print(a)     #= 2
