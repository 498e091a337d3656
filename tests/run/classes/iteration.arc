# Whatever has `next(self) -> T?` can be iterated
class Countdown { n: int
  fn next(self) -> int? { if self.n <= 0 { return null }; self.n -= 1; self.n + 1 } }
for i in Countdown(3) { print(i) }
struct Evens { at: int, end: int
  fn next(var self) -> int? { if self.at >= self.end { return null }; self.at += 2; self.at - 2 } }
let evens = Evens(0, 7)
for e in evens { if e == 4 { continue }; print(e) }
for e in evens { print("again", e); break }
class Pairs { i: int = 0
  fn next(self) -> (int, str)? { self.i += 1; if self.i > 2 { null } else { (self.i, "p{self.i}") } } }
for (n, s) in Pairs() { print(n, s) }

#= 3
#= 2
#= 1
#= 0
#= 2
#= 6
#= again 0
#= 1 p1
#= 2 p2
