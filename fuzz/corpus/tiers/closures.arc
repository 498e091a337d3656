fn make(n: int) -> [fn(int) -> int] {
  let fs: [fn(int) -> int] = []
  var shared = 0
  for i in 0..n {
    if i % 5 == 4 { continue }
    var own = i
    fs.push(|x: int| { own += x; shared += 1; own + shared })
    own += 100
    if i > 60 { break }
  }
  fs
}
fn run(n: int) -> int { let fs = make(n); var t = 0; for r in 0..50 { for f in fs { t = (t + f(r)) % 1000007 } }; t }
print(run(3), run(100))
fn deep(n: int) -> int {
  var a = 1
  let f = |x: int| { a += x; let g = |y: int| { a ^= y; let h = |z: int| { a = (a + z * x) % 10007; a - y }; h(y) + h(x) }; g(x + 1) + g(a % 7) }
  var t = 0
  for i in 0..n { t = (t + f(i % 13)) % 1000003; a += 1 }
  t * 10007 + a
}
print(deep(1), deep(10), deep(4000))
fn apply_n(f: fn(float) -> float, n: int) -> float { var x = 0.5; for _ in 0..n { x = f(x) }; x }
fn adders(n: int) -> float { var k = 0.0; let f = |x: float| { k += 0.25; x * 0.5 + k % 3.0 }; let a = apply_n(f, n); k = 0.0; let b = apply_n(|x: float| f(f(x)), n); a + b * 1000.0 + k }
print(adders(3), adders(3000))
fn sums(n: int) -> int {
  var t = 0
  let xs = [3, 1, 2]
  for i in 0..n {
    let ys = xs.map(|x| x * i).filter(|x| x % 2 == 0)
    t += ys.fold(0, |a, b| a + b) + ys.len
    xs.sort_by(|a| if i % 2 == 0 { a } else { -a })
    t = (t * 3 + xs[0]) % 1000003
    t += try { xs.map(|x| if x == i % 100 { throw Error("x") } else { x }).len } catch { 50 }
  }
  t
}
print(sums(5), sums(2000))
