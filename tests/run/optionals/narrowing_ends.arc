# A `var` may be narrowed too, until it is assigned; what was narrowed outside holds inside.
fn f(start: int?) -> str {
  var x = start
  var log = ""
  if x != null {
    log += "{x + 1} "
    x = null
    log += "{x == null} "
    x = 5
  }
  log + "{x ?? -1}"
}
print(f(1), "/", f(null))     #= 2 true 5 / -1
class Node { value: int, next: Node? = null }
fn sum(first: Node?) -> int {
  var total = 0
  var node = first
  while node != null { total += node.value; node = node.next }
  total
}
print(sum(null), sum(Node(1, Node(2, Node(3)))))     #= 0 6
fn last(first: Node) -> int { var n = first; while let next = n.next { n = next }; n.value }
print(last(Node(1, Node(2, Node(7)))))     #= 7
