# expect: a function within another that nobody calls is checked all the same, with the variables around it
fn outer(q) {
  let known = [1, 2]
  let added = |y| y + q
  fn mapped() { known.map(|y| y + known.len + q) }
  fn inner() -> int { added(2) }
  fn deeper() {
    let own = 2
    fn deepest() = known.filter(|y| y > own).map(|y| y * q)
    own
  }
  struct Local {
    n: int
    fn scaled(self) = known.map(|y| y * self.n * q)
  }
  known.len
}
print(outer(3), outer(4))     #= 2 2

test "no function is called here" {
  let base = 10
  fn above(xs: [int]) = xs.map(|x| x + base)
}
