# expect: the first error of several callbacks wins, C gets zeros for each; later calls are as if nothing had been
extern "../../c/libaggregates.so" {
  fn call_while(f: fn(c_int) -> c_int, n: c_int) -> c_int
  fn nested(f: fn(c_int) -> c_int, g: fn(c_int) -> c_int, x: c_int) -> c_int
  fn each_until(f: fn(c_int) -> c_int, n: c_int) -> c_int
}
var seen: [str] = []
fn note(what: str, x: int) -> int { seen.push("{what}{x}"); throw Error("{what} of {x}") }
print(try { str(call_while(|x| note("a", x), 3)) } catch e { e.message }, seen)     #= a of 0 ["a0", "a1", "a2"]
seen = []
# f(g(f(x))): what throws gave zero to the next.
print(try { str(nested(|x| note("f", x), |x| note("g", x), 7)) } catch e { e.message }, seen)     #= f of 7 ["f7", "g0", "f0"]
print(try { str(nested(|x| x + 1, |x| note("g", x), 7)) } catch e { e.message })     #= g of 8
# Zero goes on where C would stop at another number.
print(try { str(each_until(|x| if x == 2 { throw Error("at {x}") } else { 0 }, 10)) } catch e { e.message })     #= at 2
print(call_while(|x| x, 5), each_until(|x| if x == 4 { 1 } else { 0 }, 10))     #= 10 4
