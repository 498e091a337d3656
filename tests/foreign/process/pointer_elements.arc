# expect: a loop over what C's memory holds, by index and by step
extern {
  fn calloc(count: usize, n: usize) -> *void
  fn free(p: *void)
}
let p = calloc(4, 2) as *i16
for i in 0..4 { p[i] = i * -100 }
var q = p
var sum = 0
for i in 0..4 { sum += *q; q = q + 1 }
print(sum, q == p + 4, p[3])     #= -600 true -300
free(p)
