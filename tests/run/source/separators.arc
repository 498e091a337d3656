# Members, arms and cases are parted by commas or line breaks, and one at the end is fine.
struct A { x: int, y: int, }
struct B {
  x: int
  y: int,
  fn sum(self) = self.x + self.y
  fn twice(self) = self.sum() * 2
}
enum C { ONE, TWO, }
enum D {
  THREE
  FOUR,
  FIVE
}
enum E { Six(a: int), Seven(int, str,)
  fn n(self) = match self { Six(n) => n, Seven(n, _) => n, } }
let r = match C.TWO { ONE => "one", TWO => "two", }
let s = match D.FOUR {
  THREE => "three",
  FOUR => "four"
  FIVE => "five"
}
print(A(1, 2).y, B(3, 4).twice(), r, s, Seven(7, "").n())     #= 2 14 two four 7
class F { a: int = 1; b: int = 2 }
print(F().a + F().b)     #= 3
