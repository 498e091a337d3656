# `fails … with`: a message of its own, that names result and parameters.
extern {
  fn open(path: cstr, flags: c_int) -> c_int fails < 0 with "cannot open {path} (flags {flags}, result {result})"
  fn abs(x: c_int) -> c_int fails == 7 with "seven of {x}"
  fn atoi(s: cstr) -> c_int fails in 100..200 with "{result} is too much"
  fn labs(x: c_long) -> c_long fails if result > 10 and x < 0 with "large and negative"
}
fn opened(path: str) = try { open(path, 0); "opened" } catch e { e.message }
print(opened("/no/such/file"))     #= cannot open /no/such/file (flags 0, result -1)
print(opened("/dev/null"))         #= opened
print(try { str(abs(-7)) } catch e { e.message }, abs(-8))     #= seven of -7 8
print(try { str(atoi("150")) } catch e { e.message }, atoi("200"), atoi("99"))     #= 150 is too much 200 99
print(try { str(labs(-11)) } catch e { e.message }, labs(11), labs(-10))     #= large and negative 11 10
