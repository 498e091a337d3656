# expect: at the end the newest goes first, wherever it lies; top-level `defer`s run before; what was dropped by hand is not dropped again
extern "../../c/libaggregates.so" {
  type Handle drop handle_close
  fn handle_open(name: cstr, out h: own *Handle) -> c_int fails != 0
  fn handle_id(h: *Handle) -> c_int
  fn handle_close(h: *Handle)
}
class Box { h: *Handle }
struct Slot { id: int, h: *Handle }
let one = handle_open("1")
let boxed = Box(handle_open("2"))
var slot = Slot(3, handle_open("3"))
let list = [handle_open("4"), handle_open("5")]
let map = ["six": handle_open("6")]
let (seven, _) = (handle_open("7"), 0)
defer print("deferred", handle_id(one))
handle_close(list[0])     #= close 4
print(handle_id(boxed.h), handle_id(slot.h), handle_id(list[1]), handle_id(map["six"]), handle_id(seven))     #= 2 3 5 6 7
let by_closure = handle_open("8")
let hold = || handle_id(by_closure)
print(hold())     #= 8
#= deferred 1
#= close 8
#= close 7
#= close 6
#= close 5
#= close 3
#= close 2
#= close 1
