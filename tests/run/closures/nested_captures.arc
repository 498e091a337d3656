# Closures within closures share the same variables.
fn make() {
  var n = 0
  let outer = || {
    n += 1
    let inner = || { n += 10; let deepest = || { n += 100; n }; deepest() }
    inner
  }
  (outer, || n)
}
let (outer, read) = make()
let inner = outer()
print(read(), inner(), read())     #= 1 111 111
print(inner(), outer()(), read())     #= 221 332 332
fn add(a) = |b| |c| |d| a * 1000 + b * 100 + c * 10 + d
print(add(1)(2)(3)(4))     #= 1234
let partial = add(9)(8)
print(partial(7)(6), partial(0)(0))     #= 9876 9800
