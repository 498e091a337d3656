# expect: line 4, `return` gives no value where `int` is wanted
#? exit 2
fn f(n: int) -> int {
  if n > 0 { return }
  n
}
print(f(1))
