# A function may stand in a block.
fn outer(n: int) -> int {
  fn double(x) = x * 2
  double(n) + 1
}
print(outer(5))     #= 11
if true {
  fn local() = "here"
  print(local())     #= here
}
