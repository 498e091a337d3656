# Sudoku by elimination: bit sets of candidates, the cell with the fewest first.

class Board {
  cells: [int] = [0; 81]
  rows: [int] = [0; 9]
  columns: [int] = [0; 9]
  boxes: [int] = [0; 9]
  tries: int = 0
  fn set(self, at: int, digit: int) {
    let (row, column, bit) = (at / 9, at % 9, 1 << digit)
    self.cells[at] = digit
    self.rows[row] |= bit
    self.columns[column] |= bit
    self.boxes[row / 3 * 3 + column / 3] |= bit
  }

  fn unset(self, at: int) {
    let (row, column, bit) = (at / 9, at % 9, 1 << self.cells[at])
    self.cells[at] = 0
    self.rows[row] ^= bit
    self.columns[column] ^= bit
    self.boxes[row / 3 * 3 + column / 3] ^= bit
  }

  fn taken(self, at: int) -> int {
    let (row, column) = (at / 9, at % 9)
    self.rows[row] | self.columns[column] | self.boxes[row / 3 * 3 + column / 3]
  }

  # The empty cell with the fewest candidates; null where none is empty.
  fn hardest(self) -> (int, [int])? {
    var best: (int, [int])? = null
    for at in 0..81 {
      if self.cells[at] != 0 { continue }
      let taken = self.taken(at)
      let free: [int] = []
      for digit in 1..=9 { if taken >> digit & 1 == 0 { free.push(digit) } }
      if best == null or free.len < best.1.len { best = (at, free) }
    }
    best
  }

  fn solve(self) -> bool {
    let (at, candidates) = self.hardest() ?? return true
    for digit in candidates {
      self.tries += 1
      self.set(at, digit)
      if self.solve() { return true }
      self.unset(at)
    }
    false
  }

  fn show(self) -> str {
    let lines: [str] = []
    for row in self.cells.chunks(9) { lines.push(row.map(str).join("")) }
    lines.join("\n")
  }

  fn parse(text: str) -> Board {
    let board = Board()
    var at = 0
    for c in text {
      if c == "\n" { continue }
      if c != "." { board.set(at, c.parse_int()!) }
      at += 1
    }
    board
  }
}

let board = Board.parse("""
53..7....
6..195...
.98....6.
8...6...3
4..8.3..1
7...2...6
.6....28.
...419..5
....8..79
""")
print(board.solve(), board.tries)
print(board.show())
let hard =
  Board.parse("8..........36......7..9.2...5...7.......457.....1...3...1....68..85...1..9....4..")
print(hard.solve())
print(hard.show())

#= true 51
#= 534678912
#= 672195348
#= 198342567
#= 859761423
#= 426853791
#= 713924856
#= 961537284
#= 287419635
#= 345286179
#= true
#= 812753649
#= 943682175
#= 675491283
#= 154237896
#= 369845721
#= 287169534
#= 521974368
#= 438526917
#= 796318452
