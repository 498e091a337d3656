# expect: unions by value, functions, and pointers that pass through unchanged
extern "../../c/librows.so" {
  union Number { i: i64, f: f64 }
  fn number_of(x: f64) -> Number
  fn number_float(n: Number) -> f64
  fn address_of(p: *void?) -> i64
  fn same_pointer(p: *void?) -> *void?
}
print(number_of(1.0).i == 0x3ff0000000000000, number_float(Number(f: 2.5)), number_float(Number(i: 0)))     #= true 2.5 0.0
let xs = [1, 2]
print(same_pointer(xs) == xs.ptr as *void, same_pointer(null), address_of(null))     #= true null 0
print(address_of(xs.ptr + 1) - address_of(xs), address_of(xs.ptr) == xs.ptr as int)     #= 8 true
let back = same_pointer(xs)! as *int
back[1] = 20
print(xs)     #= [1, 20]
var n = 5
print(*(same_pointer(&n)! as *int), *(address_of(&n) as *int))     #= 5 5
print(try { str((0 + args.len) as *int == &n) } catch e { "{e.kind}: {e.message}" })     #= null: 0 cannot become a pointer that is never null
