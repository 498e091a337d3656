# expect: C calling a closure that nobody has any more is an error that names it; one that is kept goes on
extern "../../c/libaggregates.so" {
  fn keep_one(f: fn(c_int) -> c_int)
  fn call_kept(x: c_int) -> c_int
  fn call_while(f: fn(c_int) -> c_int, n: c_int) -> c_int
}
fn lend(by: int) { keep_one(|x| x * by) }
fn churn() { for i in 0..3000 { call_while(|x| x + i, 1); let _text = "{i}".repeat(5000) } }
lend(3)
churn()
# The collector may still see its address somewhere on the stack: then it is not freed, and answers.
fn outcome() -> str = try { str(call_kept(5)) } catch e { "{e.kind} {e.message}" }
let report = "error C called back lambda (freed_is_reported.arc:7), which was freed: nothing in the script had it any more (`keep(f)` keeps a function)"
print(outcome() in [report, "15"])     #= true
# Once more: it stays as it is.
print(outcome() == outcome())     #= true
fn lend_for_good(by: int) { keep_one(keep(|x| x * by)) }
lend_for_good(4)
churn()
print(call_kept(5))     #= 20
# A function that captures nothing is there as long as the script.
fn plain(x: int) -> int = x - 1
keep_one(plain)
churn()
print(call_kept(5))     #= 4
# So is what a list, a field or a variable holds.
fn adder(n: int) -> fn(int) -> int = |x| x + n
let held = [adder(100)]
keep_one(held[0])
churn()
print(call_kept(5))     #= 105
