# Arguments are still there for the message when the call has failed.
extern "../../c/libcalls.so" {
  fn sum9(a: i64, b: i64, c: i64, d: i64, e: i64, f: i64, g: i64, h: i64, i: i64) -> i64
    fails != 0 with "{a} {b} {c} {d} {e} {f} {g} {h} {i} gave {result}"
}
try { sum9(1, 2, 3, 4, 5, 6, 7, 8, 9) } catch e { print(e.message) }     #= 1 2 3 4 5 6 7 8 9 gave 285
print(sum9(0, 0, 0, 0, 0, 0, 0, 0, 0))     #= 0
