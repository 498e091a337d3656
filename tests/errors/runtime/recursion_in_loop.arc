# expect: a stack overflow, trace shortened; the line of the top level is still there
#? exit 1
fn down(n: int) -> int {
  for i in 0..1 { return down(n + 1) + i }
  0
}
for round in 0..1 {
  print(down(round))
}
