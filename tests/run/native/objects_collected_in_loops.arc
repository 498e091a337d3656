# Objects made in hot loops, linked into lists and trees: what is reached lives, and all else may go.
class Node { value: int, next: Node? = null }
class Tree {
  key: int, weight: float, left: Tree? = null, right: Tree? = null
  fn insert(self, key: int) {
    if key < self.key {
      if let l = self.left { l.insert(key) } else { self.left = Tree(key, key * 0.5) }
    } else if key > self.key {
      if let r = self.right { r.insert(key) } else { self.right = Tree(key, key * 0.5) }
    }
  }
  fn sum(self) -> float = self.weight + (self.left?.sum() ?? 0.0) + (self.right?.sum() ?? 0.0)
  fn depth(self) -> int = 1 + (self.left?.depth() ?? 0).max(self.right?.depth() ?? 0)
}
fn linked(n: int) -> Node? { var head: Node? = null; for i in 0..n { head = Node(i, head) }; head }
fn length(list: Node?) -> (int, int) {
  var at = list
  var (n, sum) = (0, 0)
  while let node = at { n += 1; sum += node.value; at = node.next }
  (n, sum)
}
let list = linked(1000)
print(length(list), length(null))  #= (1000, 499500) (0, 0)
fn reversed(list: Node?) -> Node? {
  var (at, out): (Node?, Node?) = (list, null)
  while let node = at { at = node.next; node.next = out; out = node }
  out
}
let turned = reversed(list)
print(turned!.value, length(turned))  #= 0 (1000, 499500)
let root = Tree(500, 250.0)
for i in 0..1000 { root.insert(i * 617 % 1000) }
print(root.sum(), root.depth() > 9)  #= 249750.0 true
fn garbage(turns: int) -> (int, Node) {
  let kept = Node(-1)
  var sum = 0
  for i in 0..turns {
    let a = Node(i)
    let b = Node(i * 2, a)
    a.next = b
    sum += b.next!.value + a.next!.next!.value
    if i % 500 == 0 { kept.next = Node(i) }
  }
  (sum, kept)
}
let (sum, kept) = garbage(1000)
print(sum, kept.value, kept.next!.value)  #= 999000 -1 500
