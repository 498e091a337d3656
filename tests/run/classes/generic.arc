# Classes with type parameters, found from what is given or wanted
class Stack[T] { items: [T] = []
  fn push(self, x: T) { self.items.push(x) }
  fn pop(self) -> T? = self.items.pop()
  fn peek(self) -> T { self.items[self.items.len - 1] }
  fn of(x) = Stack([x]) }
let s: Stack[int] = Stack()
s.push(1)
s.push(2)
print(s.pop(), s.peek(), s.pop(), s.pop())
let t = Stack.of("x")
t.push("y")
print(t.items, typeof(t))
class Tree[K, V] { key: K, value: V, left: Tree[K, V]? = null, right: Tree[K, V]? = null
  fn put(self, key: K, value: V) {
    if key == self.key { self.value = value; return }
    if key < self.key {
      if self.left != null { self.left!.put(key, value) } else { self.left = Tree(key, value) }
    } else {
      if self.right != null { self.right!.put(key, value) } else { self.right = Tree(key, value) }
    }
  }
  fn get(self, key: K) -> V? {
    if key == self.key { self.value }
    else if key < self.key { self.left?.get(key) }
    else { self.right?.get(key) }
  } }
let tree = Tree("m", 1)
for (i, k) in ["c", "x", "a", "d", "c"].enumerate() { tree.put(k, i * 10) }
print(tree.get("c"), tree.get("d"), tree.get("zz"), tree.get("m"))

#= 2 1 1 null
#= ["x", "y"] Stack[str]
#= 40 30 null 1
