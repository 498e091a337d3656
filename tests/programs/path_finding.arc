# A* on a grid, with a heap of its own, and the same answer from a plain breadth-first search.

struct Point { x: int, y: int
  fn distance(self, other: Point) = (self.x - other.x).abs() + (self.y - other.y).abs()
  fn key(self) = (self.x, self.y) }

class Heap[T] { items: [(int, T)] = []
  fn push(self, priority: int, item: T) {
    self.items.push((priority, item))
    var i = self.items.len - 1
    while i > 0 and self.items[i].0 < self.items[(i - 1) / 2].0 { self.swap(i, (i - 1) / 2); i = (i - 1) / 2 }
  }
  fn pop(self) -> T? {
    if self.items.len == 0 { return null }
    self.swap(0, self.items.len - 1)
    let (_, item) = self.items.pop()!
    var i = 0
    loop {
      var least = i
      for child in [2 * i + 1, 2 * i + 2] { if child < self.items.len and self.items[child].0 < self.items[least].0 { least = child } }
      if least == i { break }
      self.swap(i, least)
      i = least
    }
    item
  }
  fn swap(self, a: int, b: int) { let kept = self.items[a]; self.items[a] = self.items[b]; self.items[b] = kept }
}

class Grid { rows: [str], start: Point = Point(), end: Point = Point()
  fn read(text: str) {
    let grid = Grid(text.lines())
    for (y, row) in grid.rows.enumerate() {
      if let x = row.find("S") { grid.start = Point(x, y) }
      if let x = row.find("E") { grid.end = Point(x, y) }
    }
    grid
  }
  fn cost(self, p: Point) -> int? {
    if p.y not in 0..self.rows.len or p.x not in 0..self.rows[p.y].len { return null }
    match self.rows[p.y][p.x] { '#' => null, '~' => 5, _ => 1 }
  }
  fn around(self, p: Point) = [Point(p.x + 1, p.y), Point(p.x, p.y + 1), Point(p.x - 1, p.y), Point(p.x, p.y - 1)].filter(|q| self.cost(q) != null)
  fn drawn(self, path: [Point]) -> str {
    let on = [:]
    for p in path { on[p.key()] = true }
    var out: [str] = []
    for (y, row) in self.rows.enumerate() {
      var line = ""
      for (x, c) in row.chars().enumerate() { line += if (x, y) in on and c in ".~" { "o" } else { c } }
      out.push(line)
    }
    out.join("\n")
  }
}

struct Found { path: [Point], cost: int, looked_at: int }

fn search(grid: Grid, guess: fn(Point) -> int) -> Found? {
  let open: Heap[Point] = Heap()
  let best = [grid.start.key(): 0]
  let from: [(int, int): Point] = [:]
  var looked_at = 0
  open.push(0, grid.start)
  while let here = open.pop() {
    looked_at += 1
    if here == grid.end {
      let path = [here]
      while let before = from.get(path[path.len - 1].key()) { path.push(before) }
      path.reverse()
      return Found(path, best[here.key()], looked_at)
    }
    for next in grid.around(here) {
      let cost = best[here.key()] + grid.cost(next)!
      if cost < best.get_or(next.key(), 1000000) {
        best[next.key()] = cost
        from[next.key()] = here
        open.push(cost + guess(next), next)
      }
    }
  }
  null
}

fn steps(grid: Grid) -> int? {
  var (frontier, seen, n) = ([grid.start], [grid.start.key(): true], 0)
  while frontier.len > 0 {
    if grid.end in frontier { return n }
    let next: [Point] = []
    for p in frontier { for q in grid.around(p) { if q.key() not in seen { seen[q.key()] = true; next.push(q) } } }
    frontier = next
    n += 1
  }
  null
}

let grid = Grid.read("""
  S..#....
  .#.#.##.
  .#...#..
  .####.#.
  ......#E
  """)
let found = search(grid, |p| p.distance(grid.end))
print(grid.drawn(found!.path))
print(found?.cost, found!.path.len, steps(grid))
let blind = search(grid, |_| 0)
print(blind!.cost == found!.cost, found!.looked_at <= blind!.looked_at)

# Water is slow: the way around is longer and cheaper.
let lake = Grid.read("""
  S~~~E
  .~~~.
  .....
  """)
let around = search(lake, |p| p.distance(lake.end))!
print(lake.drawn(around.path))
print(around.cost, around.path.len - 1, steps(lake))

let closed = Grid.read("S#E")
print(search(closed, |p| p.distance(closed.end)) == null, steps(closed))

#= Soo#oooo
#= .#o#o##o
#= .#ooo#.o
#= .####.#o
#= ......#E
#= 15 16 15
#= true true
#= S~~~E
#= o~~~o
#= ooooo
#= 8 8 4
#= true null
