#? dump gates
# A callback's body, and a struct that comes back in a register.
extern fn qsort(base: *void, n: usize, size: usize, cmp: fn(*void, *void) -> c_int)
extern {
  struct div_t { quot: c_int, rem: c_int }
  fn div(a: c_int, b: c_int) -> div_t
}
var xs: [c_int] = [3, 1, 2]
qsort(xs, 3, 4, |a: *c_int, b: *c_int| *a - *b)
print(xs, div(7, 2))     #= [1, 2, 3] div_t(quot: 3, rem: 1)
