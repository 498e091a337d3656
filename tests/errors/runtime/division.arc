fn ratio(a: int, b: int) -> int {
  a / b
}
fn report(n: int) {
  print("before")     #= before
  print(ratio(10, n))
}
report(0)

#! error: division by zero
#!  --> errors/runtime/division.arc:2:3
#!   |
#! 2 |   a / b
#!   |   ^^^^^
#!   in ratio at errors/runtime/division.arc:2:3
#!   in report at errors/runtime/division.arc:6:9
#!   in top level at errors/runtime/division.arc:8:1
