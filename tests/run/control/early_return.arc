fn find(xs: [int], wanted: int) -> int {
  var at = 0
  for x in xs {
    if x == wanted { return at }
    at += 1
  }
  -1
}
print(find([5, 6, 7], 6), find([5, 6, 7], 9))     #= 1 -1
fn nothing(stop: bool) {
  if stop { return }
  print("went on")
}
nothing(true)
nothing(false)     #= went on
fn sign(x: int) -> str { if x < 0 { return "minus" } else { return "not minus" } }
print(sign(-1), sign(1))     #= minus not minus
