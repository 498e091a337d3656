extern "../../c/libaggregates.so" {
  type Handle drop handle_close
  fn handle_open(name: cstr, out h: own *Handle) -> c_int fails != 0 with "cannot open '{name}': {result}"
  fn handle_copy(h: *Handle) -> own *Handle
  fn handle_id(h: *Handle) -> c_int
}
let a = handle_open("a")
let b = handle_open("b")
let c = handle_copy(a)
try { handle_open("") } catch e { print(e.message, e.kind) }
defer print("deferred")
print(handle_id(a), handle_id(b), handle_id(c))

#= cannot open '': 5 os
#= 1 2 3
#= deferred
#= close 3
#= close 2
#= close 1
