fn f() {
  if true {
    print("x")

fn g() {
  print("y")
}
