extern "../../c/libthreads.so" {
  fn on_threads(f: fn(c_int) -> c_int, count: c_int) -> c_int blocking
  fn nap(milliseconds: c_int) -> c_int fails < 0 blocking
}
var calls = 0
print(on_threads(|x| { var s = ""; for i in 0..100 { s += "{i}" }; calls += 1; s.len + x }, 8))
print(calls)
try { on_threads(|x| { throw Error("from {x}") }, 2) } catch e { print(e.message) }
print(nap(1))
# A callback on a thread may wait itself, while others call.
print(on_threads(|x| { nap(1); x }, 6))

#= 1576
#= 8
#= from 7
#= 0
#= 42
