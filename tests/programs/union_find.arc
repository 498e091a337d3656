# Union-find over numbers and over keys of any kind: people, spanning trees, percolation, a maze.

class Sets { parents: [i32] = [], sizes: [i32] = [], count: int = 0
  fn of(n: int) -> Sets {
    let sets = Sets()
    for _ in 0..n { sets.add() }
    sets
  }

  fn add(self) -> int {
    self.parents.push(self.parents.len)
    self.sizes.push(1)
    self.count += 1
    self.parents.len - 1
  }

  # Each element on the way is hung one step higher.
  fn find(self, x: int) -> int {
    var at = x
    while self.parents[at] != at {
      self.parents[at] = self.parents[self.parents[at]]
      at = self.parents[at]
    }
    at
  }

  # Whether they were apart.
  fn unite(self, a: int, b: int) -> bool {
    let (x, y) = (self.find(a), self.find(b))
    if x == y { return false }
    let (big, small) = if self.sizes[x] < self.sizes[y] { (y, x) } else { (x, y) }
    self.parents[small] = big
    self.sizes[big] += self.sizes[small]
    self.count -= 1
    true
  }

  fn same(self, a: int, b: int) = self.find(a) == self.find(b)
  fn size(self, x: int) -> int = self.sizes[self.find(x)]
}

# The same for keys of any kind, which get numbers as they come.
class KeyedSets[K] { sets: Sets, numbers: [K: int] = [:]
  fn number(self, key: K) -> int {
    if key not in self.numbers { self.numbers[key] = self.sets.add() }
    self.numbers[key]
  }
  fn unite(self, a: K, b: K) -> bool = self.sets.unite(self.number(a), self.number(b))
  fn same(self, a: K, b: K) -> bool {
    let x = self.numbers.get(a) ?? return a == b
    let y = self.numbers.get(b) ?? return false
    self.sets.same(x, y)
  }
  fn groups(self) -> [[K]] {
    let found: [int: [K]] = [:]
    for (key, number) in self.numbers {
      let root = self.sets.find(number)
      if root not in found { found[root] = [] }
      found[root].push(key)
    }
    found.values()
  }
}

let sets = Sets.of(8)
print([(0, 1), (2, 3), (1, 3), (0, 2), (6, 7)].map(|p| sets.unite(p.0, p.1)), sets.count)
print(sets.same(0, 3), sets.same(0, 6), sets.size(2), sets.size(4))
try { sets.unite(3, 8) } catch e { print(e.kind) }
#= [true, true, true, false, true] 4
#= true false 4 1
#= index

# Trees of equal size make the deepest tree there is; each search halves the way to the root.
let deep = Sets.of(1024)
var step = 1
while step < 1024 {
  for i in 0..1024 / (2 * step) { deep.unite(2 * step * i, 2 * step * i + step) }
  step *= 2
}
fn depth(sets: Sets, x: int) -> int = if sets.parents[x] == x { 0 } else { 1 + depth(sets, sets.parents[x]) }
let depths: [int] = []
for _ in 0..6 {
  depths.push(depth(deep, 1023))
  deep.find(1023)
}
print(deep.count, deep.size(7), depths)
#= 1 1024 [10, 5, 3, 2, 1, 1]

# Accounts that share an address belong to one person.
let accounts = [("ann", ["a@x", "ann@y"]), ("bob", ["b@x"]), ("a. lee", ["ann@y", "lee@z"]), ("bobby", ["bob@z"]),
                ("lee", ["lee@z"]), ("bo", ["b@x", "bob@z"])]
let people: KeyedSets[str] = KeyedSets(Sets())
for (name, addresses) in accounts { for address in addresses { people.unite(name, address) } }
for group in people.groups() { print(group.filter(|key| "@" not in key).join(" = ")) }
print(people.same("lee", "ann"), people.same("lee", "bo"), people.same("nobody", "ann"), people.same("nobody", "nobody"))
#= ann = a. lee = lee
#= bob = bobby = bo
#= true false false true

# Kruskal: the shortest roads that join all towns; null where they cannot.
struct Road { length: int, a: str, b: str }
fn spanning(towns: [str], roads: [Road]) -> (int, [str])? {
  let joined: KeyedSets[str] = KeyedSets(Sets())
  for town in towns { joined.number(town) }
  let sorted = roads.copy()
  sorted.sort_by(|r| r.length)
  let taken = sorted.filter(|r| joined.unite(r.a, r.b))
  if joined.sets.count > 1 { return null }
  (taken.map(|r| r.length).sum(), taken.map(|r| "{r.a}-{r.b}"))
}
let roads = [Road(7, "A", "B"), Road(5, "A", "D"), Road(8, "B", "C"), Road(9, "B", "D"), Road(7, "B", "E"),
             Road(5, "C", "E"), Road(15, "D", "E"), Road(6, "D", "F"), Road(8, "E", "F"), Road(11, "F", "G"),
             Road(9, "E", "G")]
let towns = "A B C D E F G".split(" ")
if let (length, taken) = spanning(towns, roads) { print(length, taken.join(" ")) }
print(spanning(towns, roads.filter(|r| r.b != "G")), spanning(["A"], []))
#= 39 A-D C-E D-F A-B B-E E-G
#= null (0, [])

# Rain fills the ground from above, stone by stone; when does it come through?
let order = [(0, 1), (3, 2), (1, 3), (2, 2), (1, 1), (2, 0), (0, 3), (1, 2), (3, 0)]
let ground: KeyedSets[(int, int)] = KeyedSets(Sets())
let (sky, sea) = ((-1, 0), (4, 0))
let open: [(int, int): bool] = [:]
for (i, (row, column)) in order.enumerate() {
  open[(row, column)] = true
  for (r, c) in [(row - 1, column), (row + 1, column), (row, column - 1), (row, column + 1)] {
    if (r, c) in open { ground.unite((r, c), (row, column)) }
  }
  if row == 0 { ground.unite(sky, (row, column)) }
  if row == 3 { ground.unite(sea, (row, column)) }
  if ground.same(sky, sea) {
    print("through after {i + 1} stones")
    break
  }
}
for row in 0..4 {
  var line = ""
  for column in 0..4 {
    line += if (row, column) not in open { "#" } else if ground.same(sky, (row, column)) { "~" } else { "." }
  }
  print(line)
}
#= through after 8 stones
#= #~#~
#= #~~~
#= .#~#
#= ##~#

# A maze: walls fall between rooms that are apart, until all are one.
const WIDE = 8
const HIGH = 4
var seed = 2024
fn random(n: int) -> int {
  seed = (seed * 1103515245 + 12345) % 2147483648
  seed / 65536 % n
}
let walls: [(int, int)] = []
for room in 0..WIDE * HIGH {
  if room % WIDE < WIDE - 1 { walls.push((room, room + 1)) }
  if room / WIDE < HIGH - 1 { walls.push((room, room + WIDE)) }
}
let rooms = Sets.of(WIDE * HIGH)
let doors: [(int, int): bool] = [:]
while rooms.count > 1 {
  let (a, b) = walls.remove(random(walls.len))
  if rooms.unite(a, b) { doors[(a, b)] = true }
}
print("+" + "--+".repeat(WIDE))
for y in 0..HIGH {
  var (middle, below) = ("|", "+")
  for room in y * WIDE..(y + 1) * WIDE {
    middle += if (room, room + 1) in doors { "   " } else { "  |" }
    below += if (room, room + WIDE) in doors { "  +" } else { "--+" }
  }
  print(middle)
  print(below)
}
print(doors.len)

#= +--+--+--+--+--+--+--+--+
#= |        |           |  |
#= +--+  +--+--+  +  +--+  +
#= |  |        |  |     |  |
#= +  +--+  +  +--+  +  +  +
#= |     |  |        |     |
#= +  +--+  +  +  +  +--+  +
#= |        |  |  |     |  |
#= +--+--+--+--+--+--+--+--+
#= 31
