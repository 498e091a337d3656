#? exit 3
# `exit` in a callback leaves the script, and drops what it owns.
extern "../../c/libaggregates.so" {
  type Handle drop handle_close
  fn handle_open(name: cstr, out h: own *Handle) -> c_int fails != 0
  fn each(f: fn(c_int), n: c_int)
}
let h = handle_open("h")
print("in")     #= in
each(|i| { if i == 2 { exit(3) } }, 5)
print("never")
#= close 1
