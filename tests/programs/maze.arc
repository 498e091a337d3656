# Carves a maze with depth-first search, and finds the shortest way through.
const WIDTH = 15
const HEIGHT = 6
const WALL = '#'
const SPACE = ' '

type Cell = (int, int)
let steps: [Cell] = [(0, -1), (1, 0), (0, 1), (-1, 0)]

class Rng { state: int
  fn next(self, below: int) -> int {
    self.state = self.state *% 6364136223846793005 +% 1442695040888963407
    ((self.state >> 33) & 0x3fffffff) % below
  }
  fn shuffle(self, xs) {
    for i in 0..xs.len {
      let j = self.next(i + 1)
      (xs[i], xs[j]) = (xs[j], xs[i])
    }
  }
}

class Maze {
  rows: [[int]]

  fn new() -> Maze {
    let rows: [[int]] = []
    for _ in 0..HEIGHT * 2 + 1 { rows.push([WALL; WIDTH * 2 + 1]) }
    Maze(rows)
  }

  fn get(self, c: Cell) -> int? {
    let (x, y) = c
    if y < 0 or y >= self.rows.len or x < 0 or x >= self.rows[0].len { return null }
    self.rows[y][x]
  }
  fn set(self, c: Cell, what: int) { self.rows[c.1][c.0] = what }

  fn carve(self, from: Cell, rng: Rng) {
    self.set(from, SPACE)
    let order = steps.copy()
    rng.shuffle(order)
    for (dx, dy) in order {
      let next = (from.0 + 2 * dx, from.1 + 2 * dy)
      if self.get(next) == WALL {
        self.set((from.0 + dx, from.1 + dy), SPACE)
        self.carve(next, rng)
      }
    }
  }

  fn solve(self, start: Cell, goal: Cell) -> [Cell]? {
    let came: [Cell: Cell] = [start: start]
    var frontier = [start]
    while frontier.len > 0 {
      let next: [Cell] = []
      for cell in frontier {
        if cell == goal {
          let path = [cell]
          var at = cell
          while at != start {
            at = came[at]
            path.push(at)
          }
          path.reverse()
          return path
        }
        for (dx, dy) in steps {
          let to = (cell.0 + dx, cell.1 + dy)
          if to not in came and self.get(to) == SPACE {
            came[to] = cell
            next.push(to)
          }
        }
      }
      frontier = next
    }
    null
  }

  fn show(self) {
    for row in self.rows { print(row.map(|c| chr(c)).join("")) }
  }
}

let maze = Maze.new()
maze.carve((1, 1), Rng(42))
let start = (1, 1)
let goal = (WIDTH * 2 - 1, HEIGHT * 2 - 1)
if let path = maze.solve(start, goal) {
  for cell in path { maze.set(cell, '.') }
  maze.show()
  print("{path.len} steps from {path.first()!} to {path[path.len - 1]}")
}
print(maze.solve(start, (0, 0)) ?? [])
let spaces = maze.rows.flat_map(|row| row).count(|c| c != WALL)
print(spaces, spaces == WIDTH * HEIGHT * 2 - 1)

#= ###############################
#= #.....#  .......#    .....#   #
#= #####.###.#####.# ###.###.### #
#= #   #.#...#   #.# #...#  ...# #
#= # ###.#.### ###.# #.#######.# #
#= # #...#...#   #.# #.......#.# #
#= # #.#####.### #.#########.#.# #
#= # #.#...#...# #.#.....#...#...#
#= # #.#.#.###.# #.#.###.#.#####.#
#= # #...#.#...# #.#.#...#.#.....#
#= # #####.#.### #.#.#.###.#.#####
#= #      ...#    ...#.....#.....#
#= ###############################
#= 127 steps from (1, 1) to (29, 11)
#= []
#= 179 true
