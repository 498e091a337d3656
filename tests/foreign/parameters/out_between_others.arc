# expect: an `out` in the middle is not passed; the result comes first, named arguments go on working
extern "../../c/librows.so" {
  fn out_middle(a: c_int, out sum: c_int, b: c_int) -> c_int
  fn out_nothing(out x: c_int) -> c_int
  fn out_failing(a: c_int, out sum: c_int, b: c_int) -> c_int fails > 100 with "{a} times {b} is {result}, the sum {sum}" symbol "out_middle"
}
print(out_middle(3, 4), out_middle(b: 5, a: 6))     #= (12, 7) (30, 11)
let (product, sum) = out_middle(10, 20)
print(product, sum)     #= 200 30
# What the callee leaves alone is zero.
print(out_nothing(), out_nothing())     #= (1, 0) (1, 0)
# With `fails` the status is dropped.
print(out_failing(5, 6))     #= 11
print(try { str(out_failing(20, 6)) } catch e { e.message })     #= 20 times 6 is 120, the sum 26
