extern "../../c/libaggregates.so" {
  fn each(f: fn(c_int), n: c_int)
  fn call_while(f: fn(c_int) -> c_int, n: c_int) -> c_int
  fn call_small(f: fn(c_int) -> c_char) -> c_char
  fn call_null(f: fn(*void) -> c_int) -> c_int
}
var calls = 0
try { each(|i| { calls += 1; if i >= 3 { throw Error("at {i}") } }, 10) } catch e { print(e.message, calls) }
# The error of an inner call does not leave it.
let sum = call_while(|i| try { call_while(|j| if j == 1 { throw Error("inner") } else { 1 }, 3) } catch e { 100 }, 2)
print(sum)
# Where a callback throws, C goes on with zero, and another one may call C in peace.
var told: [str] = []
try {
  each(|i| {
    if i == 0 { throw Error("first") }
    told.push("{call_while(|j| j, 4)}")
  }, 3)
} catch e { print(e.message, told) }
try { print(call_small(|x| x + 300)) } catch e { print(e.message, e.kind) }
try { print(call_null(|p| 3)) } catch e { print(e.kind) }
defer print("over")
fn leave() { each(|i| { if i == 1 { throw Error("left") } }, 3) }
try { leave() } catch e { print(e.message) }

#= at 3 10
#= 200
#= first ["6", "6"]
#= 301 does not fit i8 range
#= null
#= left
#= over
