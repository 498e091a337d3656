# Conway's game of life on a torus: a glider walks round the world.

struct World { width: int, height: int, cells: [bool]
  fn at(self, x: int, y: int) -> bool {
    let column = (x + self.width) % self.width
    let row = (y + self.height) % self.height
    self.cells[row * self.width + column]
  }

  fn neighbours(self, x: int, y: int) -> int {
    var count = 0
    for dy in -1..=1 {
      for dx in -1..=1 {
        if (dx != 0 or dy != 0) and self.at(x + dx, y + dy) { count += 1 }
      }
    }
    count
  }

  fn step(var self) {
    let next: [bool] = []
    for y in 0..self.height {
      for x in 0..self.width {
        next.push(match (self.at(x, y), self.neighbours(x, y)) {
          (true, 2 | 3) => true
          (false, 3) => true
          _ => false
        })
      }
    }
    self.cells = next
  }

  fn show(self) -> str {
    let rows: [str] = []
    for y in 0..self.height {
      let row = self.cells[y * self.width..(y + 1) * self.width]
      rows.push(row.map(|alive| if alive { "#" } else { "." }).join(""))
    }
    rows.join("\n")
  }

  fn from(picture: str) -> World {
    let rows = picture.trim().lines()
    let cells: [bool] = []
    for row in rows { for c in row { cells.push(c == "#") } }
    World(rows[0].len, rows.len, cells)
  } }

var world = World.from("""
.#......
..#.....
###.....
........
........
........
""")
for generation in 0..3 {
  print("generation {generation}, alive {world.cells.count(|c| c)}")
  print(world.show())
  world.step()
}
let start = world.cells.copy()
# A glider is back where it was when it has gone round both ways.
for _ in 0..96 { world.step() }
print(world.cells == start)

#= generation 0, alive 5
#= .#......
#= ..#.....
#= ###.....
#= ........
#= ........
#= ........
#= generation 1, alive 5
#= ........
#= #.#.....
#= .##.....
#= .#......
#= ........
#= ........
#= generation 2, alive 5
#= ........
#= ..#.....
#= #.#.....
#= .##.....
#= ........
#= ........
#= true
