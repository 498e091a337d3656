# expect: one path returns `int`, the other `str`; no result type is written
#? exit 2
fn pick(n: int) {
  if n > 0 { return 1 }
  return "none"
}
print(pick(1))
