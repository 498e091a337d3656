# expect: the index error at line 4; trace of `pick` three times
#? exit 1
fn pick(xs, n: int) {
  if n == 0 { return xs[9] }
  pick(xs, n - 1)
}
print(pick(["a", "b"], 2))
