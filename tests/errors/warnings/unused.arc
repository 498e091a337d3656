# Warnings come first; the script runs all the same.
fn f(a) {
  let unused = a + 1
  let _meant = 2
  var never_read = 3
  a
}
print(f(1))     #= 1
