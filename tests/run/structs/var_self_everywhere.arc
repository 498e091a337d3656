# A method with `var self` changes the place it is called on: a variable, element, field, entry, target.
struct Counter { n: int, log: [str; 2]
  fn up(var self, by = 1) -> int { self.n += by; self.log[0] = "up {by}"; self.n }
  fn reset(var self) { self = Counter() }
  fn twice(var self) { self.up(); self.up() }
  fn peek(self) = self.n }
struct Pair { a: Counter, b: Counter
  fn both(var self) { self.a.up(); self.b.up(10) } }
class Holder { c: Counter, list: [Counter] = [] }
var v = Counter()
v.up()
v.twice()
let list = [Counter(), Counter(5)]
list[1].up(by: 2)
let map = ["k": Counter()]
map["k"].up(3)
var t = (Counter(), 1)
t.0.up(4)
let h = Holder(Counter(), [Counter()])
h.c.up(5)
h.list[0].up(6)
var pair = Pair()
pair.both()
pair.both()
let p = &v
p.up(100)
var a: [Counter; 2]
a[1].up(7)
print(v.peek(), list[1].n, map["k"].n, t.0.n, h.c.n, h.list[0].n, pair.a.n, pair.b.n, a[1].n, v.log[0])     #= 103 7 3 4 5 6 2 20 7 up 100
v.reset()
print(v)     #= Counter(n: 0, log: ["", ""])
