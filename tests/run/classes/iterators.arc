# Whatever has `next(self) -> T?` is iterated: objects, structs, generic adaptors that wrap each other.
class Range { at: int, end: int, step: int = 1
  fn next(self) -> int? { if self.at >= self.end { return null }; self.at += self.step; self.at - self.step } }
class Map[I, T, U] { inner: I, f: fn(T) -> U
  fn next(self) -> U? { let x = self.inner.next(); if x == null { null } else { self.f(x) } } }
class Take { inner: Range, left: int
  fn next(self) -> int? { if self.left == 0 { return null }; self.left -= 1; self.inner.next() } }
struct Chars { s: str, at: int = 0
  fn next(var self) -> str? { if self.at >= self.s.len { return null }; self.at += 1; self.s[self.at - 1..self.at] } }
for i in Range(0, 7, 3) { print(i) }
#= 0
#= 3
#= 6
var all: [int] = []
for i in Take(Range(10, 100), 3) { all.push(i) }
for i in Range(5, 5) { all.push(i) }
print(all)     #= [10, 11, 12]
let r = Range(0, 10)
for i in r { if i == 2 { break } }
for i in r { print("goes on at", i); break }     #= goes on at 3
var text = ""
for c in Chars("abc") { for d in Chars("xy") { text += c + d + " " } }
print(text)     #= ax ay bx by cx cy 
let m: Map[Range, int, str] = Map(Range(1, 4), |n| "#{n}")
for s in m { text = s }
print(text)     #= #3
