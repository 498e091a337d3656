# Constants and functions of a type
struct Circle { r: f64
  const PI = 3.0
  const UNIT = 1
  fn area(self) = PI * self.r * self.r
  fn unit() = Circle(1.0) }
print(Circle.PI, Circle.UNIT + 1, Circle(2.0).area(), Circle.unit())

#= 3.0 2 12.0 Circle(r: 1.0)
