# Lists that contain themselves, objects in a ring and deep values end in dots.
class Ring { name: str, next: Ring? = null }
let r = Ring("a")
r.next = r
let shown = str(r)
print(shown.starts_with("Ring(name: \"a\", next: Ring("), shown.contains("…"))     #= true true
enum Nest { Leaf, Node(inner: Nest) }
var n: Nest = Leaf
for _ in 0..1000 { n = Node(n) }
print(str(n).len < 2000, str(n).ends_with(")"))     #= true true
