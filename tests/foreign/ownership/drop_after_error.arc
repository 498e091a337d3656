# expect: an error that nobody catches drops everything all the same, in front of the report
extern "../../c/libaggregates.so" {
  type Handle drop handle_close
  fn handle_open(name: cstr, out h: own *Handle) -> c_int fails != 0
}
let a = handle_open("a")
let b = handle_open("b")
fn f() { let c = handle_open("c"); print("made"); throw Error("out of here {c != a}") }
print("start")
f()
#= start
#= made
#= close 3
#= close 2
#= close 1

#! error: out of here true
#!  --> foreign/ownership/drop_after_error.arc:8:51
#!   |
#! 8 | fn f() { let c = handle_open("c"); print("made"); throw Error("out of here {c != a}") }
#!   |                                                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
#!   in f at foreign/ownership/drop_after_error.arc:8:51
#!   in top level at foreign/ownership/drop_after_error.arc:10:1
