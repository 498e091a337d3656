# expect: what only a part of something keeps lives as long as the whole, and is dropped once that is gone
extern "../../c/libaggregates.so" {
  type Handle drop handle_free
  fn handle_open(name: cstr, out h: own *Handle) -> c_int fails != 0
  fn handle_id(h: *Handle) -> c_int
  fn handle_count() -> c_int
}
class Box { h: *Handle, next: Box? = null }
fn chain(n: int) -> Box { var first = Box(handle_open("x")); for i in 1..n { first = Box(handle_open("x"), first) }; first }
fn length(b: Box) -> int { var n = 1; var at = b; loop { let next = at.next; if next == null { return n }; at = next; n += 1 } }
let kept = chain(50)
fn churn() { for i in 0..5000 { chain(3) } }
churn()
# A few may still be seen by chance.
print(length(kept), handle_id(kept.h), handle_count() < 8000)     #= 50 50 true
fn in_closures() -> [fn() -> int] { [1, 2, 3].map(|i| { let h = handle_open("c"); || handle_id(h) * i }) }
let closures = in_closures()
let first = closures[0]()
churn()
print(closures.map(|f| f()) == [first, (first + 1) * 2, (first + 2) * 3])     #= true
