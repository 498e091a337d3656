extern "../../c/libaggregates.so" {
  type Handle drop handle_free
  fn handle_open(name: cstr, out h: own *Handle) -> c_int fails != 0
  fn handle_id(h: *Handle) -> c_int
  fn handle_count() -> c_int
}
# As many as fit no table of files: those out of reach are dropped on the way.
fn some() { var last = 0; for i in 0..20000 { last = handle_id(handle_open("x")) }; last }
print(some())
print(handle_count() < 5000)
# What a list or a struct holds stays.
var kept = [handle_open("kept")]
for i in 0..3000 { handle_open("y") }
print(handle_id(kept[0]))

#= 20000
#= true
#= 20001
