# What was assigned before the error stays assigned.
fn f() -> int {
  var x = 1
  let keep = 100
  try {
    x = 2
    x += [10, 20][2]
    x = 3
  } catch e { x += 40 }
  x + keep
}
print(f())     #= 142
