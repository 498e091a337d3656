# Structs and objects by field
struct Point { x: int, y: int }
fn where(p: Point) = match p {
  Point(x: 0, y: 0) => "origin"
  Point(x, y: 0) => "x axis at {x}"
  Point(0, y) => "y axis at {y}"
  Point(x, ..) if x == p.y => "diagonal"
  _ => "somewhere"
}
print(where(Point(0, 0)), where(Point(3, 0)), where(Point(0, 4)), where(Point(5, 5)), where(Point(1, 2)))
class Node { value: int, next: Node? = null }
fn sum(n: Node?) -> int = match n { null => 0, Node(value, next) => value + sum(next) }
print(sum(Node(1, Node(2, Node(3)))))

#= origin x axis at 3 y axis at 4 diagonal somewhere
#= 6
