extern {
  fn fopen(path: cstr, mode: cstr) -> *void fails == null with "cannot open {path}"
  fn fclose(file: *void) -> c_int
}
fn try_open(path: str) = try { fclose(fopen(path, "r")) } catch e { print(e.message, e.kind, e.errno); -1 }
print(try_open("/dev/null"))     #= 0
print(try_open("/no/where"))
#= cannot open /no/where os 2
#= -1
