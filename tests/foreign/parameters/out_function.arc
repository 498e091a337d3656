# expect: a function that C gives through an `out` is a function value, also as a part of a tuple
extern "../../c/librows.so" {
  fn out_function(out f: fn(c_int) -> c_int)
  fn out_perhaps(out f: (fn(c_int) -> c_int)?) symbol "out_function"
  fn second(x: c_int, out f: fn(c_int) -> c_int) -> c_int symbol "out_function_second"
}
let twice = out_function()
print(twice(4), [1, 2].map(|x| twice(x)), out_perhaps()!(5))     #= 8 [2, 4] 10
let (status, f) = second(7)
print(status, f(21))     #= 7 42
print(try { str(twice(1 << 40 + args.len)) } catch e { e.kind })     #= range
