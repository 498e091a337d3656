# expect: a `cstr` variable whose place C has seen is read as C's memory, in every kind of variable
extern "../../c/librows.so" {
  # Steps one letter on; null at the end.
  fn inout_text(inout s: cstr?)
}
var top: cstr? = "text"
inout_text(&top)
print(top)     #= ext
inout_text(&top)
inout_text(&top)
inout_text(&top)
print(top!.len)     #= 0
inout_text(&top)
print(top)     #= null
fn inner() {
  var own: cstr? = "local"
  inout_text(&own)
  let show = || print("sees", own)
  show()     #= sees ocal
  own = "again"
  inout_text(&own)
  show()     #= sees gain
  own! + "!"
}
print(inner())     #= gain!
class Holder { s: cstr? = "held" }
let h = Holder()
inout_text(&h.s)
print(h.s)     #= eld
let list: [cstr?] = ["one", null]
inout_text(&list[0])
inout_text(&list[1])
print(list)     #= ["ne", null]
