# expect: a drop function that is not there is told once, and the script goes on
extern "../../c/libaggregates.so" {
  type Handle drop no_such_function
  fn handle_open(name: cstr, out h: own *Handle) -> c_int fails != 0
}
let a = handle_open("a")
let b = handle_open("b")
print("here", a != b)     #= here true

#! a Handle cannot be dropped: "../../c/libaggregates.so" (foreign/ownership/../../c/libaggregates.so) has no symbol "no_such_function"
