# Enums with payloads: cases by name, equality by value, methods
enum Shape { Circle(r: float), Rect(w: float, h: float), Empty
  fn area(self) -> float = match self { Circle(r) => 3.0 * r * r, Rect(w, h) => w * h, Empty => 0.0 } }
let shapes = [Circle(1.0), Rect(2.0, 3.0), Rect(h: 4.0, w: 1.0), Empty, Shape.Circle(2.0)]
for s in shapes { print(s, s.area()) }
print(Circle(1.0) == Circle(1.0), Circle(1.0) == Circle(2.0), Empty == Shape.Empty, Empty == Circle(0.0))
var best: Shape? = null
for s in shapes { if best == null or s.area() > best!.area() { best = s } }
print(best)

#= Circle(r: 1.0) 3.0
#= Rect(w: 2.0, h: 3.0) 6.0
#= Rect(w: 1.0, h: 4.0) 4.0
#= Empty 0.0
#= Circle(r: 2.0) 12.0
#= true false true false
#= Circle(r: 2.0)
