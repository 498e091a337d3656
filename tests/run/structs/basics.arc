# Structs are values: copied on assignment, fields by order or name, zero where left out
struct Point { x: f64, y: f64 }
var p = Point(x: 1.0, y: 2.0)
let q = p
p.x += 10
print(p, q)
print(Point(), Point(3.0), Point(y: 4.0))
print(p == q, q == Point(1.0, 2.0))
fn moved(p: Point, dx: float) -> Point { var r = p; r.x += dx; r }
print(moved(q, 5.0), q)

#= Point(x: 11.0, y: 2.0) Point(x: 1.0, y: 2.0)
#= Point(x: 0.0, y: 0.0) Point(x: 3.0, y: 0.0) Point(x: 0.0, y: 4.0)
#= false true
#= Point(x: 6.0, y: 2.0) Point(x: 1.0, y: 2.0)
