#? command --faults=trap
# expect: the report shows the arguments as the script knows them: texts in quotes, floats, structs by name
extern "../../c/libfaults.so" {
  struct Couple { a: c_int, b: c_int }
  fn sum_of_all(x: f64, name: cstr, n: c_int, p: *c_int?, big: u64, small: i8) -> f64
  fn couple_crash(c: Couple, p: *c_int?) -> c_int
  fn variadic_crash(n: c_int, ...) -> c_int
}
let wild = 24 as *c_int
try { sum_of_all(1.5, "a\n\"b\"", -3, wild, -1, -128) } catch e { print(e.message) }
#= sum_of_all(x: 1.5, name: "a\n\"b\"", n: -3, p: 0x18, big: 18446744073709551615, small: -128) crashed in libfaults.so with SIGSEGV at the address 0x18
try { sum_of_all(0.0, "x".repeat(100), 0, null, 0, 0) } catch e { print(e.message.len < 250, e.message.contains("\"xxxxxxxxxx")) }     #= true true
try { couple_crash(Couple(1, 2), null) } catch e { print(e.message) }
#= couple_crash(c: Couple, p: 0x0) crashed in libfaults.so with SIGSEGV: it used a null pointer
try { variadic_crash(2, 10, "text", 2.5) } catch e { print(e.message) }
#= variadic_crash(n: 2, 10, "text", 2.5) crashed in libfaults.so with SIGSEGV: it used a null pointer
