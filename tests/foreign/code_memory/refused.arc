#? command --replace-code-pages
# expect: where memory cannot be mapped twice, pages of code are replaced by complete ones; nothing is writable and executable either
import fs
extern "../../c/libaggregates.so" {
  type Handle drop handle_close
  fn handle_open(name: cstr, out h: own *Handle) -> c_int fails != 0
  fn call_two(f: fn(c_int, c_int) -> c_int, a: c_int, b: c_int) -> c_int
  fn divide(a: c_int, b: c_int, out q: c_int, out r: c_int) -> c_int fails < 0
}
extern { fn labs(x: c_long) -> c_long, fn strlen(s: cstr) -> usize
  fn snprintf(out: [u8; n], n: usize, format: cstr, ...) -> c_int
  fn qsort(base: *void, n: usize, size: usize, cmp: fn(*void, *void) -> c_int) }
fn bad_lines() -> int = fs.read_lines("/proc/self/maps").count(|line| { let rights = line.split(" ")[1]; rights.contains("w") and rights.contains("x") })
var bad = bad_lines()
# Each makes a thunk, in a page whose code may be running: the call is made from a callback.
fn nest(n: int) -> int = if n == 0 { 0 } else { call_two(|a, b| { bad += bad_lines(); nest(n - 1) + a }, n, 0) }
print(nest(40), bad)     #= 820 0
var total = 0
for i in 0..3000 { total += call_two(|a, b| a + b + i, 1, 2) }
print(total, labs(-7), strlen("four"), divide(17, 5))     #= 4507500 7 4 (3, 2)
let out: [u8] = [0; 32]
snprintf(out, 32, "%d-%s-%.1f", 1, "two", 3.0)
print(out.ptr.str())     #= 1-two-3.0
var xs: [c_int] = [3, 1, 2]
qsort(xs, 3, 4, |a: *c_int, b: *c_int| *a - *b)
print(xs, try { str(divide(1, 0)) } catch e { e.kind }, try { str(strlen("a" + chr(0))) } catch e { e.kind })     #= [1, 2, 3] os nul
print(bad_lines(), fs.read("/proc/self/maps").contains("arcane-code"))     #= 0 false
let owned = handle_open("x")
print(owned == owned)     #= true
#= close 1
