# expect: line 5, `}` should stand where `)` does; the `{` of line 3 is shown
#? exit 2
fn f() {
  print(1)
)
