# expect: index 3 of a list of 3 elements at line 4; the message names both
#? exit 1
fn third(xs: [int], i: int) -> int {
  xs[i]
}
let xs = [1, 2, 3]
print(third(xs, 2))     #= 3
print(third(xs, 3))
