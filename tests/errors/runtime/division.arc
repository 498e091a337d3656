fn ratio(a: int, b: int) -> int {
  a / b
}
fn report(n: int) {
  print("before")     #= before
  print(ratio(10, n))
}
report(0)
