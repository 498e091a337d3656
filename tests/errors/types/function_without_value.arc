# expect: line 3, the body ends with a `let`, which gives no value, but `int` is written
#? exit 2
fn f() -> int {
  let x = 1
  print(x)
}
print(f())
