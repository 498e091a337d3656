# expect: functions in C's structs: made from closures, read back, called from both sides, null where there is none
extern "../../c/librows.so" {
  struct Pair { get: fn() -> c_int, other: (fn(c_int) -> c_int)? }
  fn pair_of(full: c_int) -> Pair
  fn pair_call(p: Pair, x: c_int) -> c_int
  var global_function: fn(c_int) -> c_int
  var global_no_function: (fn(c_int) -> c_int)?
  fn global_call(x: c_int) -> c_int
}
let p = pair_of(1)
print((p.get)(), p.other!(4), pair_of(0).other == null)     #= 42 8 true
print(pair_call(p, 1), pair_call(Pair(|| 7, null), 1), pair_call(Pair(|| 7, |x| x - 1), 1))     #= 44 7 7
print(global_function(21), global_no_function == null, global_call(1))     #= 42 true -1
global_no_function = |x| x * 3
print(global_call(5), global_no_function!(6))     #= 15 18
global_no_function = null
print(global_call(5))     #= -1
var own = Pair(|| 1, |x| x)
own.get = || 2
own.other = global_function
print(pair_call(own, 10), own.other!(3))     #= 22 6
let copies = [own, pair_of(0)]
print(copies.map(|c| (c.get)()))     #= [2, 42]
