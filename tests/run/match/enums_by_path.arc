# Cases alone, by their enum, of generic enums, and of enums in enums.
enum Option[T] { Some(T), None }
enum Tree { Leaf, Fork(Tree, Option[int], Tree) }
fn f(o: Option[str]) = match o { Some("") => "empty", Some(s) => s, None => "none" }
fn g(o: Option[(int, bool)]) = match o { Option.Some((n, true)) => n, Option.Some(_) => -1, Option.None => 0 }
print(f(Some("x")), f(Some("")), f(None), g(Some((5, true))), g(Some((5, false))), g(None))     #= x empty none 5 -1 0
fn sum(t: Tree) -> int = match t {
  Leaf => 0
  Fork(Leaf, Some(n), Leaf) => n
  Fork(l, Some(n), r) => sum(l) + n + sum(r)
  Fork(l, None, r) => sum(l) + sum(r)
}
let leaf = |n: int| Fork(Leaf, Some(n), Leaf)
print(sum(Fork(leaf(1), None, Fork(leaf(2), Some(3), Leaf))))     #= 6
let some: Option[Option[int]] = Some(Some(3))
print(match some { Some(Some(n)) => n, Some(None) => -1, None => -2 }, some)     #= 3 Some(Some(3))
enum Same { None, Many }
fn h(s: Same) = match s { Same.None => "same none", Many => "many" }
print(h(Same.None), h(Many))     #= same none many
