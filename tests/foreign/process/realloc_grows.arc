# expect: a `*T?` argument takes null
extern {
  fn realloc(p: *void?, n: usize) -> *void
  fn free(p: *void?)
}
var p = realloc(null, 8) as *i64
p[0] = 1234567890123
p = realloc(p, 1 << 16) as *i64
p[1000] = 5
print(p[0], p[1000])     #= 1234567890123 5
free(p)
free(null)
