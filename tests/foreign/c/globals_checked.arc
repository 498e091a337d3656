# expect: C's variables are places with storage types
extern "../../c/libcalls.so" {
  var counter: i32
  var ratio: f64
  var greeting: cstr
  var nothing: cstr
  fn count_up()
}
let before = counter
for i in 0..5 { count_up() }
print(counter - before)     #= 5
let large = 1 << 31
print(try { counter = large; "" } catch e { e.kind })     #= range
counter = -1
count_up()
print(counter, greeting.len, ratio * 2)     #= 0 12 1.0
print(try { nothing } catch e { e.kind })     #= null
