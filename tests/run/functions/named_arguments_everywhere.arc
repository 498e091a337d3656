# Arguments by name: of functions, methods, constructors, cases and functions in a type.
struct P { x: int = 1, y: int = 2
  fn moved(self, dx = 0, dy = 0) = P(self.x + dx, self.y + dy)
  fn at(x, y = 7) = P(x, y) }
class C { name: str, n: int = 5
  fn add(self, by: int = 1, times: int = 1) { self.n += by * times; self.n } }
enum E { Case(a: int, b: str) }
fn f(a, b = a + 1, c = b * 2) = (a, b, c)
print(f(1), f(1, c: 0), f(b: 5, a: 1), f(c: 1, b: 2, a: 3))     #= (1, 2, 4) (1, 2, 0) (1, 5, 10) (3, 2, 1)
print(P().moved(dy: 5), P(y: 9).moved(1), P.at(y: 1, x: 0), P.at(3))     #= P(x: 1, y: 7) P(x: 2, y: 9) P(x: 0, y: 1) P(x: 3, y: 7)
let c = C(n: 10, name: "c")
print(c.add(), c.add(times: 3), c.add(2, times: 2), c, Case(b: "x", a: 1))     #= 11 14 18 C(name: "c", n: 18) Case(a: 1, b: "x")
