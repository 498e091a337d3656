# expect: each errno comes through, its text too
extern "../../c/libcalls.so" {
  fn fail_with(error: c_int) -> c_int fails < 0
  fn status_of(status: c_int) -> c_int fails != 0 with "status {result} of {status}"
  fn open_thing(name: cstr) -> *void fails == null
}
fn number(n: int) = try { fail_with(n) } catch e { e.errno }
print(number(1), number(13), number(2))     #= 1 13 2
print(try { fail_with(13); "" } catch e { "{e.kind}" })     #= os
print(status_of(0), try { status_of(3); "" } catch e { e.message })     #= 0 status 3 of 3
print(try { open_thing("x"); "" } catch e { "{e.errno}" }, (open_thing("/x") as int) != 0)     #= 2 true
