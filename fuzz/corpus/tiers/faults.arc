extern { fn strlen(s: *u8) -> usize
  fn memcpy(to: *void, from: *void, n: usize) -> *void }
fn read(p: *int) -> int = *p
fn f(n: int, bad: *int) -> (int, int) {
  var x = 41
  let good = &x
  var (sum, faults) = (0, 0)
  for i in 0..n {
    try { sum += read(if i % 100 == 99 { bad } else { good }) } catch e { if e.kind == "fault" { faults += 1 } }
    x += 1
  }
  (sum, faults)
}
print(f(300, 8 as *int)); print(f(5000, 16 as *int))
fn g(n: int) -> int { var k = 0; for i in 0..n { try { k += strlen(if i % 50 == 7 { 1 as *u8 } else { "abc".bytes().ptr }) } catch e { if e.kind == "fault" { k += 1000 } } }; k }
print(g(200) > 0)
fn h(p: *int, n: int) -> int { var s = 0; for i in 0..n { s += p[i] }; s }
let xs = [1, 2, 3]
print(h(xs.ptr, 3)); for _ in 0..3 { print(try { h(24 as *int, 2) } catch e { e.kind.len }) }
try { h(32 as *int, 2) } catch e { print(e.message); print(e.trace) }
