# expect: line 4, `return` cannot leave a `defer`
#? exit 2
fn f() -> int {
  defer { return 5 }
  1
}
print(f())
