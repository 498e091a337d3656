extern "../../c/libaggregates.so" {
  struct Point { x: f64, y: f64 }
  struct Line { from: Point, to: Point }
  fn point_add(a: Point, b: Point) -> Point
  fn line_turn(l: Line) -> Line
}
print(point_add(Point(1.0, 2.0), Point(10.0, 20.0)))
let turned = line_turn(Line(from: Point(1.0, 2.0), to: Point(3.0, 4.0)))
print(turned.from.x, turned.to.y, turned)
print(point_add(point_add(turned.from, turned.to), Point()).x)

#= Point(x: 11.0, y: 22.0)
#= 3.0 2.0 Line(from: Point(x: 3.0, y: 4.0), to: Point(x: 1.0, y: 2.0))
#= 4.0
