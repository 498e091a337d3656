# expect: a callback sees what C has done to the place so far, and may change it itself
extern "../../c/librows.so" fn inout_calls(inout x: c_int, f: fn(c_int) -> c_int) -> c_int
var n: c_int = 5
let seen = inout_calls(&n, |x| { print(x, n); n = 50; x * 2 })     #= 6 6
print(seen, n)     #= 12 51
fn inside() {
  var k: c_int = 1
  inout_calls(&k, |x| { k += 10; x })
  k
}
print(inside())     #= 13
