# expect: p[i], *p, p + n over memory of C
extern {
  fn malloc(n: usize) -> *void
  fn calloc(count: usize, n: usize) -> *void
  fn free(p: *void)
}
let p = calloc(4, 4) as *i32
print(p[0], p[3], *p)     #= 0 0 0
p[0] = 10
p[1] = -20
*(p + 2) = 30
p[3] += 7
print(*p, *(p + 1), p[2], p[3])     #= 10 -20 30 7
let q = p + 1
print(q[0], q[-1], q - 1 == p)     #= -20 10 true
let large = 1 << 40
print(try { p[0] = large; "" } catch e { e.kind })     #= range
free(p)
