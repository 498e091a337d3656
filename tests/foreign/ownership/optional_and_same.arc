extern "../../c/libaggregates.so" {
  type Handle drop handle_close
  fn handle_open(name: cstr, out h: own *Handle?) -> c_int
  fn handle_same(h: *Handle?) -> *Handle?
  fn handle_id(h: *Handle) -> c_int
}
let (status, nothing) = handle_open("")
print(status, nothing == null)
let (_, some) = handle_open("a")
print(handle_same(null) == null, handle_same(some) == some)
if some != null { print(handle_id(some)) }

#= 5 true
#= true true
#= 1
#= close 1
