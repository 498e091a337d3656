# expect: types, functions, constants, externs and generic functions of a module, by its name and by their own
import "parts/counter.arc" as c
from "parts/counter.arc" import Point, Box, Shape, generic, Row, labs
#= counter runs
let p = Point(1, 2)
print(p, p.sum(), c.Point(3, 4).sum(), p == c.Point(1, 2))     #= Point(x: 1, y: 2) 3 7 true
let b = Box()
b.up()
print(b.n, c.Box(5).n, c.uses_hidden())     #= 1 5 42
fn area(s: Shape) -> float = match s { Shape.Circle(r) => r * 2.0, Shape.Nothing => 0.0 }
print(area(Shape.Circle(1.5)), area(c.Shape.Nothing), c.Color.GREEN, int(c.Color.GREEN))     #= 3.0 0.0 GREEN 1
print(generic("x"), c.generic(1), labs(-4), c.labs(-5), sizeof(c.Point))     #= ("x", "x") (1, 1) 4 5 16
let row: Row = [1, 2]
let other: c.Row = row
print(other, [1, 2].map(|x| c.generic(x)))     #= [1, 2] [(1, 1), (2, 2)]
