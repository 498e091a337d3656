# expect: C calling a closure that nobody has any more is an error that names it; one that is kept goes on
extern "../../c/libfunctions.so" {
  fn keep_many(index: c_int, f: fn(c_int) -> c_int)
  fn call_many(index: c_int, x: c_int) -> c_int
}
extern "../../c/libaggregates.so" {
  fn keep_one(f: fn(c_int) -> c_int)
  fn call_kept(x: c_int) -> c_int
  fn call_while(f: fn(c_int) -> c_int, n: c_int) -> c_int
}
fn lend(by: int) { keep_many(by, |x| x * by) }
fn churn() { for i in 0..3000 { call_while(|x| x + i, 1); let _text = "{i}".repeat(5000) } }
# A word that the collector meets somewhere may look like the address of one or another; not of a tenth of them.
for i in 0..100 { lend(i) }
churn()
fn outcome(i: int) -> str = try { str(call_many(i, 5)) } catch e { "{e.kind} {e.message}" }
let report = "error C called back lambda (freed_is_reported.arc:11), which was freed: nothing in the script had it any more (`keep(f)` keeps a function)"
let outcomes: [str] = []
for i in 0..100 { outcomes.push(outcome(i)) }
let freed = outcomes.filter(|one| one == report).len
print(freed >= 90)     #= true
print(outcomes.enumerate().all(|(i, one)| one == report or one == str(5 * i)))     #= true
# However many are made later: it stays as it is, for no address comes twice.
churn()
churn()
for i in 0..100 { if outcomes[i] == report { assert outcome(i) == report } }
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
