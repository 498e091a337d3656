# expect: nothing is dropped twice: passing on, closing by hand, and every use after that is an error of kind "owned"
extern "../../c/libaggregates.so" {
  type Handle drop handle_close
  fn handle_open(name: cstr, out h: own *Handle) -> c_int fails != 0
  fn handle_id(h: *Handle) -> c_int
  fn handle_same(h: *Handle) -> *Handle
  fn handle_close(h: *Handle)
  fn handle_adopt(h: own *Handle) -> c_int
  fn handle_count() -> c_int
}
fn kind(f) -> str { try { f(); "fine" } catch e { e.kind } }
let a = handle_open("a")
handle_close(a)     #= close 1
print(kind(|| handle_close(a)), kind(|| handle_adopt(a)), kind(|| handle_id(a)), kind(|| handle_same(a)))     #= owned owned owned owned
let b = handle_open("b")
# Another pointer to the same is the same.
let alias = handle_same(b)
let casted = (b as *void) as *Handle
print(handle_adopt(alias), kind(|| handle_id(b)), kind(|| handle_id(casted)))     #= 2 owned owned
# C may give the same address for something new, which can be used.
let c = handle_open("c")
print(handle_id(c), kind(|| handle_id(c)), handle_count())     #= 3 fine 1
# A failing call passes nothing on that it never made.
print(kind(|| handle_open("")), handle_count())     #= os 1
#= close 3
