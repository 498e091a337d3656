# expect: line 4, `local` is written `let` or `var`
#? exit 2
fn f() {
  local n = 5
  print(n)
}
f()
