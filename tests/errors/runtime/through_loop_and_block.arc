# expect: overflow at line 6; the loop adds no frames
#? exit 1
fn f() -> int {
  var n = 1
  loop {
    n *= 1000
    if n < 0 { break n }
  }
}
print(f())
