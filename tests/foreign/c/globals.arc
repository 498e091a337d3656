# C's variables are places: read, set, and seen by C.
extern "../../c/libcalls.so" {
  var counter: i32
  var small_counter: u8
  var ratio: f64
  var greeting: cstr
  var nothing: cstr?
  var where: *i64?
  fn count_up()
}
print(counter, small_counter, ratio)     #= 7 250 0.5
count_up()
print(counter)     #= 8
counter = 40
count_up()
counter += 1
print(counter)     #= 42
small_counter += 5
print(small_counter)     #= 255
print(try { small_counter += 1; "ok" } catch e { e.kind })     #= range
ratio *= 3
print(ratio)     #= 1.5
print(greeting, nothing == null, where == null)     #= hello from C true true
