# Methods: self by value, var self changes the place
struct Counter { n: int
  fn value(self) = self.n
  fn bump(var self, by = 1) { self.n += by }
  fn twice(var self) { self.bump(); self.bump() }
  fn from(n: int) = Counter(n) }
var c = Counter()
c.bump()
c.bump(by: 10)
c.twice()
print(c.value(), c, Counter.from(7))
let cs = [Counter(1), Counter(2)]
cs[1].bump(40)
print(cs)
struct Outer { inner: Counter, name: str }
var o = Outer(Counter(5), "o")
o.inner.bump()
print(o, o.inner.value())

#= 13 Counter(n: 13) Counter(n: 7)
#= [Counter(n: 1), Counter(n: 42)]
#= Outer(inner: Counter(n: 6), name: "o") 6
