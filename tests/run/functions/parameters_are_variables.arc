# A parameter may be assigned, captured and shadowed; the caller's variable stays.
struct P { x: int }
fn f(n, p: P, t: (int, int), xs: [int]) {
  n += 1
  p.x = 100
  t.0 = 100
  xs = [0]
  xs.push(9)
  let grow = || { n *= 10; n }
  grow()
  let n = "{n} {p} {t} {xs}"
  n
}
var (n, p, t, xs) = (1, P(1), (1, 2), [1])
print(f(n, p, t, xs))     #= 20 P(x: 100) (100, 2) [0, 9]
print(n, p, t, xs)        #= 1 P(x: 1) (1, 2) [1]
