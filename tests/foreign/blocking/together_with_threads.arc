# expect: threads and the waiting call itself call back at once; one at a time has the machine
extern "../../c/libthreads.so" {
  fn on_threads_and_here(f: fn(c_int) -> c_int, count: c_int, times: c_int) -> c_long blocking
  fn call_here(f: fn(c_int) -> c_int, x: c_int) -> c_int
  fn call_waiting(f: fn(c_int) -> c_int, x: c_int) -> c_int symbol "call_here" blocking
}
let words: [str] = []
var total = 0
print(on_threads_and_here(|i| { words.push("{i}"); total += words[words.len - 1].len; i }, 4, 500))     #= 623750
print(words.len, total)     #= 2500 6950
# On the script's own thread a blocking call's callback is as any other.
print(call_waiting(|x| x + 1, 5), call_waiting(|x| call_here(|y| y * 2, x), 5), call_waiting(|x| call_waiting(|y| y * 3, x), 5))     #= 6 10 15
print(try { str(call_waiting(|x| throw Error("inside"), 1)) } catch e { e.message })     #= inside
print(try { str(on_threads_and_here(|i| throw Error("{i}"), 2, 3)) } catch e { e.message })     #= 0
fn deep(n: int) -> int { call_waiting(|x| deep(x + 1), n) }
print(try { str(deep(0)) } catch e { e.kind })     #= stack
print(call_waiting(|x| x, 8))     #= 8
