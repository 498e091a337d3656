#? exit 130
# expect: Ctrl-C within a callback ends the script at once, however often C would still call
extern "../../c/libaggregates.so" fn call_while(f: fn(c_int) -> c_int, n: c_int) -> c_int
extern fn raise(signal: c_int) -> c_int
var calls = 0
fn once(x: int) -> int {
  calls += 1
  print("call {calls}")     #= call 1
  raise(2)
  while x >= 0 { calls += 1; calls -= 1 }
  x
}
try { call_while(|x| call_while(once, 3), 3) } catch e { print("not this") }
print("never")

#! error: interrupted
#!  --> foreign/faults/interrupted_in_callback.arc:9:3
#!   |
#! 9 |   raise(2)
#!   |   ^^^^^^^^
#!   in once at foreign/faults/interrupted_in_callback.arc:9:3
#!   in lambda at foreign/faults/interrupted_in_callback.arc:13:22
#!   in top level at foreign/faults/interrupted_in_callback.arc:13:7
