# A function without types is made once for each set of argument types.
fn describe(x) = "{typeof(x)} {x}"
fn bigger(a, b) = if a > b { a } else { b }
fn plus(a, b) = a + b
fn wrap(x) = [x]
fn first(t) = t.0
struct P { n: int
  fn twice(self) = self.n * 2 }
class C { n: int
  fn twice(self) = "class {self.n}" }
fn use_twice(x) = x.twice()
print(describe(1), describe("a"), describe([1.5]), describe((1, "b")))     #= int 1 str a [float] [1.5] (int, str) (1, "b")
print(bigger(1, 2), bigger("a", "b"), bigger(1, 0.5), plus("a", "b"), plus(1, 2), plus(1, 0.5))     #= 2 b 1.0 ab 3 1.5
print(wrap(wrap(1)), wrap("x"), first((1, 2)), first(("a", 1, 2)), use_twice(P(2)), use_twice(C(3)))     #= [[1]] ["x"] 1 a 4 class 3
fn count(xs) { var n = 0; for _ in xs { n += 1 }; n }
print(count([1, 2]), count("añb"), count(0..5), count(["k": 1]), count([true; 3]))     #= 2 3 5 1 3
