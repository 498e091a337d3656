extern "../../c/libcalls.so" {
  fn fail_with(errno: c_int) -> c_int fails < 0
  fn status_of(status: c_int) -> c_int fails != 0 with "status {result}"
  fn in_range(status: c_int) -> c_int fails in 10..=20 symbol "status_of"
  fn open_thing(name: cstr) -> *void fails == null
}
try { fail_with(2) } catch e { print(e.message, e.errno) }      #= fail_with: No such file or directory 2
try { fail_with(13) } catch e { print(e.message, e.errno) }     #= fail_with: Permission denied 13
try { status_of(5) } catch e { print(e.message, e.kind) }       #= status 5 os
print(status_of(0), in_range(9), in_range(21))     #= 0 9 21
print(try { in_range(10) } catch e { -1 }, try { in_range(20) } catch e { -1 })     #= -1 -1
try { open_thing("x") } catch e { print(e.message) }     #= open_thing: No such file or directory
open_thing("/x")
print("opened")     #= opened
