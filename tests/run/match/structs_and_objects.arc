# Structs, unions of fields, objects: by order, by name, with `..`.
struct P { x: int, y: int, name: str }
class Node { value: int, left: Node? = null, right: Node? = null }
struct Line { from: P, to: P }
fn f(p: P) = match p {
  P(0, 0, _) => "origin"
  P(x: 0, ..) => "on the y axis"
  P(name: "q", y: y, ..) => "q at height {y}"
  P(x, y, name: n) if x == y => "{n} on the diagonal"
  P(..) => "elsewhere"
}
print([P(0, 0, "a"), P(0, 5, "b"), P(1, 5, "q"), P(3, 3, "d"), P(1, 2, "e")].map(f))     #= ["origin", "on the y axis", "q at height 5", "d on the diagonal", "elsewhere"]
fn level(l: Line) = match l { Line(P(y: a, ..), P(y: b, ..)) if a == b => "level", Line(from: P(name: n, ..), ..) => n }
print(level(Line(P(1, 2, "a"), P(3, 2, "b"))), level(Line(P(1, 2, "a"), P(3, 4, "b"))))     #= level a
fn sum(n: Node?) -> int = match n { null => 0, Node(v, null, null) => v, Node(value: v, left: l, right: r) => v + sum(l) + sum(r) }
print(sum(Node(1, Node(2), Node(3, Node(4)))))     #= 10
let P(x, ..) = P(7, 8, "z")
if let Node(value, left: null, ..) = Node(5) { print(x, value) }     #= 7 5
