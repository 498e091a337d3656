# After a `.` every word is a name: of a method or a case too.
class Queue { items: [int] = []
  fn drop(self) { self.items.clear() }
  fn with(self, x: int) -> Queue { self.items.push(x); self }
  fn from(x: int) = Queue([x]) }
let q = Queue.from(1).with(2)
print(q.items)     #= [1, 2]
q.drop()
print(q.items)     #= []
