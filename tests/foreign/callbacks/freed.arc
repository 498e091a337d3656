#? tier interpreter
# A closure that nothing has any more is freed; C calling it is told by its name.
extern "../../c/libaggregates.so" {
  fn keep_one(f: fn(c_int) -> c_int)
  fn call_kept(x: c_int) -> c_int
  fn call_two(f: fn(c_int, c_int) -> c_int, a: c_int, b: c_int) -> c_int
}
fn make(n: int) { keep_one(|x| x + n) }
fn twice() { make(7); make(8) }
fn deep(n: int) -> int = if n == 0 { 0 } else { deep(n - 1) + 1 }
twice()
print(deep(50))     #= 50
var junk = [[0]]
for i in 0..400000 { junk = [[i], [i]] }
try { print(call_kept(1)) } catch e { print(e.message.split(",")[0]) }     #= C called back lambda (freed.arc:8)
# As many closures as one likes.
var total = 0
for i in 0..20000 { total += call_two(|a, b| a + b + i, 1, 2) }
print(total)     #= 200050000
