#? tier interpreter
# expect: `own` results too; what nobody takes is dropped like all else, `own *T?` may be null
extern "../../c/libaggregates.so" {
  type Handle drop handle_close
  fn handle_open(name: cstr, out h: own *Handle) -> c_int fails != 0
  fn handle_perhaps(name: cstr, out h: own *Handle?) -> c_int symbol "handle_open"
  fn handle_copy(h: *Handle) -> own *Handle
  fn handle_id(h: *Handle) -> c_int
}
let a = handle_open("a")
let copy = handle_copy(a)
print(handle_id(copy))     #= 2
handle_copy(copy)
handle_open("unused")
print(handle_perhaps("").1 == null, handle_id(handle_perhaps("x").1!))     #= true 5
let opener = handle_open
let adopted = opener("through a value")
print(handle_id(adopted), [1, 2].map(|i| handle_id(handle_copy(adopted))))     #= 6 [7, 8]
exit_all()
fn exit_all() { print("end") }
#= end
#= close 8
#= close 7
#= close 6
#= close 5
#= close 4
#= close 3
#= close 2
#= close 1
