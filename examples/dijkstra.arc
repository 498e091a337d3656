# Shortest paths: a heap written as a generic class, a graph as a map of lists.

class Heap[T] {
  items: [(int, T)] = []
  fn push(self, key: int, value: T) {
    self.items.push((key, value))
    var i = self.items.len - 1
    while i > 0 {
      let parent = (i - 1) / 2
      if self.items[parent].0 <= self.items[i].0 { break }
      self.swap(i, parent)
      i = parent
    }
  }

  fn pop(self) -> (int, T)? {
    if self.items.len == 0 { return null }
    self.swap(0, self.items.len - 1)
    let least = self.items.pop()
    var i = 0
    loop {
      var smallest = i
      for child in [2 * i + 1, 2 * i + 2] {
        if child < self.items.len and self.items[child].0 < self.items[smallest].0 {
          smallest = child
        }
      }
      if smallest == i { break }
      self.swap(i, smallest)
      i = smallest
    }
    least
  }

  fn swap(self, a: int, b: int) {
    let kept = self.items[a]
    self.items[a] = self.items[b]
    self.items[b] = kept
  }
}

struct Road { to: str, length: int }
class Graph {
  roads: [str: [Road]] = [:]
  fn add(self, from: str, to: str, length: int) {
    for (a, b) in [(from, to), (to, from)] {
      if a not in self.roads { self.roads[a] = [] }
      self.roads[a].push(Road(b, length))
    }
  }

  # The length of the way, and the places on it.
  fn shortest(self, from: str, to: str) -> (int, [str])? {
    let best = [from: 0]
    let before: [str: str] = [:]
    let open: Heap[str] = Heap()
    open.push(0, from)
    while let (distance, place) = open.pop() {
      if place == to {
        let way = [to]
        while let previous = before.get(way[way.len - 1]) { way.push(previous) }
        way.reverse()
        return (distance, way)
      }
      if distance > best[place] { continue }
      for road in self.roads[place] {
        let length = distance + road.length
        let known = best.get(road.to)
        if known == null or length < known {
          best[road.to] = length
          before[road.to] = place
          open.push(length, road.to)
        }
      }
    }
    null
  }
}

let map = Graph()
for (from, to, length) in [
  ("A", "B", 7), ("A", "C", 9), ("A", "F", 14), ("B", "C", 10), ("B", "D", 15), ("C", "D", 11),
  ("C", "F", 2), ("D", "E", 6), ("E", "F", 9), ("X", "Y", 1),
] {
  map.add(from, to, length)
}
for (from, to) in [("A", "E"), ("A", "D"), ("E", "B"), ("A", "A"), ("A", "X")] {
  if let (length, way) = map.shortest(from, to) {
    print("{from} to {to}: {length} by {way.join(" ")}")
  } else {
    print("{from} to {to}: no way")
  }
}
let numbers: Heap[int] = Heap()
for n in [5, 3, 8, 1, 9, 2, 7] { numbers.push(n, n * n) }
let order: [int] = []
while let (_, square) = numbers.pop() { order.push(square) }
print(order)

#= A to E: 20 by A C F E
#= A to D: 20 by A C D
#= E to B: 21 by E D B
#= A to A: 0 by A
#= A to X: no way
#= [1, 4, 9, 25, 49, 64, 81]
