# A long declaration is broken in front of its result, as one is in C.
extern fn strtol(text: cstr, end: *void? = null, base: c_int = 10)
  -> c_long
  fails if text.len == 0 with "there is no number"

extern {
  fn labs(x: c_long)
    -> c_long
  fn abs(x: c_int) -> c_int
}

fn sum(a: int, b: int)
  -> int {
  a + b
}

print(strtol("12"), labs(-3), abs(-4), sum(1, 2)) #= 12 3 4 3
try { strtol("") } catch e { print(e.message) } #= there is no number
