# Methods with defaults, of generic structs, with type parameters, and functions in a type.
struct Vec[T] { x: T, y: T
  const DIMENSIONS = 2
  fn map(self, f) = Vec(f(self.x), f(self.y))
  fn plus(self, other: Vec[T]) -> Vec[T] = Vec(self.x + other.x, self.y + other.y)
  fn dot(self, other) = self.x * other.x + self.y * other.y
  fn with[U](self, z: U) -> (T, T, U) = (self.x, self.y, z)
  fn scaled(self, by = 2) = Vec(self.x * by, self.y * by)
  fn same(v) = Vec(v, v) }
let v = Vec(1, 2)
print(v.map(|n| n * 1.5), v.plus(Vec(3, 4)), v.dot(v), v.dot(Vec(0.5, 0.5)), v.with("z"), v.scaled(), v.scaled(by: 3))
#= Vec(x: 1.5, y: 3.0) Vec(x: 4, y: 6) 5 1.5 (1, 2, "z") Vec(x: 2, y: 4) Vec(x: 3, y: 6)
print(Vec.same("a"), Vec.DIMENSIONS, v.map(|n| str(n)).plus(Vec("!", "?")), [v, v].map(|w| w.x))     #= Vec(x: "a", y: "a") 2 Vec(x: "1!", y: "2?") [1, 1]
fn use(v) = v.scaled().x
print(use(v), use(Vec(1.5, 0)))     #= 2 3.0
