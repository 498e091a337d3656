# expect: the same thread is served while the script waits, in whatever blocking call
extern "../../c/libthreads.so" {
  fn start_later(f: fn(c_int) -> c_int)
  fn join_later() -> c_int blocking
  fn nap(milliseconds: c_int) -> c_int fails < 0 blocking
}
var served = 0
fn work(x: int) -> int { served += x; x * 2 }
start_later(work)
print(join_later(), served)     #= 10 5
start_later(work)
nap(200)
print(served, join_later())     #= 10 10
