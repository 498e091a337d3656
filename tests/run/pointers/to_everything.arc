# Addresses of variables, fields, elements, parts, captured variables, and of other pointers.
struct P { x: int, a: [u8; 2], s: str }
class C { p: P, n: i16 }
var (n, f, s, b, p) = (1, 0.5, "s", true, P(1, [1, 2], "p"))
let c = C(p, 5)
var t = (1, (2, 3))
let xs = [[1, 2], [3]]
let (pn, pf, ps, pb, pp) = (&n, &f, &s, &b, &p)
let (px, pa, pcn, pcx, pt, pe) = (&p.x, &p.a[1], &c.n, &c.p.x, &t.1.0, &xs[0][1])
*pn += 1; *pf *= 3; *ps += "!"; *pb = not *pb; pp.s = "q"; *px = 10; *pa = 20; *pcn = 30; *pcx = 40; *pt = 50; *pe = 60
print(n, f, s, b, p, c, t, xs)     #= 2 1.5 s! false P(x: 10, a: [1, 20], s: "q") C(p: P(x: 40, a: [1, 2], s: "p"), n: 30) (1, (50, 3)) [[1, 60], [3]]
var inner = &n
let outer = &inner
**outer = 70
inner = &t.0
**outer = 80
print(n, t.0, *outer == inner)     #= 70 80 true
fn swap[T](a: *T, b: *T) { let old = *a; *a = *b; *b = old }
var (x, y) = (P(1), P(2))
swap(&x, &y)
swap(&n, &t.0)
print(x.x, y.x, n, t.0)     #= 2 1 80 70
fn count() { var k = 0; let up = || { k += 1; &k }; (up, || k) }
let (up, read) = count()
let k = up()
*k += 10
print(read(), *up())     #= 11 12
let whole = *pp
p.x = -1
print(whole.x, pp.x)     #= 10 -1
