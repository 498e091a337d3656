#? exit 4
# expect: `exit` drops what is owned, in functions too
extern "../../c/libaggregates.so" {
  type Handle drop handle_close
  fn handle_open(name: cstr, out h: own *Handle) -> c_int fails != 0
  fn handle_id(h: *Handle) -> c_int
}
let a = handle_open("a")
fn leave() { let b = handle_open("b"); print("leaving", handle_id(b)); exit(4) }
leave()
print("never")
#= leaving 2
#= close 2
#= close 1
