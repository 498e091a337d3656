extern "../../c/libaggregates.so" {
  type Handle drop handle_close
  fn handle_open(name: cstr, out h: own *Handle) -> c_int fails != 0
  fn handle_id(h: *Handle) -> c_int
  fn handle_close(h: *Handle)
  fn handle_adopt(h: own *Handle) -> c_int
}
let a = handle_open("a")
handle_close(a)
try { handle_id(a) } catch e { print(e.message, e.kind) }
try { handle_close(a) } catch e { print(e.message, e.kind) }
let b = handle_open("b")
print(handle_adopt(b))
try { handle_adopt(b) } catch e { print(e.message) }

#= close 1
#= handle_id: h was passed on to C before, and is no longer the script's owned
#= handle_close: h was passed on to C before, and is no longer the script's owned
#= 2
#= handle_adopt: h was passed on to C before, and is no longer the script's
