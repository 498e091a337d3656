# Tic-tac-toe: both sides play perfectly by minimax with remembered positions, and a weak player is punished.

enum Mark { NONE, CROSS, NOUGHT
  fn other(self) -> Mark = match self { CROSS => NOUGHT, NOUGHT => CROSS, NONE => NONE }
  fn sign(self) = match self { NONE => ".", CROSS => "X", NOUGHT => "O" } }

const LINES = 8
let lines = [[0, 1, 2], [3, 4, 5], [6, 7, 8], [0, 3, 6], [1, 4, 7], [2, 5, 8], [0, 4, 8], [2, 4, 6]]
assert lines.len == LINES

# A value: a move makes another board.
struct Board { cells: [Mark; 9], turn: Mark = CROSS
  fn played(self, at: int) -> Board {
    if self.cells[at] != NONE { throw Error("cell {at} is taken") }
    var next = self
    next.cells[at] = self.turn
    next.turn = self.turn.other()
    next
  }
  fn winner(self) -> Mark {
    for line in lines {
      let first = self.cells[line[0]]
      if first != NONE and self.cells[line[1]] == first and self.cells[line[2]] == first { return first }
    }
    NONE
  }
  fn free(self) -> [int] {
    let out: [int] = []
    for i in 0..9 { if self.cells[i] == NONE { out.push(i) } }
    out
  }
  fn is_over(self) = self.winner() != NONE or self.free().len == 0
  # The board as a number, to remember it by.
  fn key(self) -> int { var n = int(self.turn); for cell in self.cells { n = n * 3 + int(cell) }; n }
  fn show(self) -> str {
    var out: [str] = []
    for row in 0..3 { var line = ""; for column in 0..3 { line += self.cells[row * 3 + column].sign() }; out.push(line) }
    out.join("/")
  }
  fn read(text: str) -> Board {
    var board = Board()
    for (i, c) in text.replace("/", "").chars().enumerate() { board.cells[i] = match c { "X" => CROSS, "O" => NOUGHT, _ => NONE } }
    let crosses = text.count("X")
    let noughts = text.count("O")
    if crosses - noughts not in 0..=1 { throw Error("{crosses} X and {noughts} O") }
    board.turn = if crosses == noughts { CROSS } else { NOUGHT }
    board
  }
}

let known: [int: int] = [:]
var looked_at = 0

# 10 minus the moves it takes for a win of the one whose turn it is, minus that for a loss, 0 for a draw.
fn value(board: Board) -> int {
  if let value = known.get(board.key()) { return value }
  looked_at += 1
  let value = if board.winner() != NONE { -10 } else if board.free().len == 0 { 0 } else {
    var best = -100
    for at in board.free() {
      let after = -value(board.played(at))
      best = max(best, if after > 0 { after - 1 } else if after < 0 { after + 1 } else { 0 })
    }
    best
  }
  known[board.key()] = value
  value
}

fn best_move(board: Board) -> int {
  var (best, at) = (-100, -1)
  for move in board.free() {
    let after = -value(board.played(move))
    if after > best { best = after; at = move }
  }
  at
}

fn play(cross: fn(Board) -> int, nought: fn(Board) -> int) -> (Mark, [str]) {
  var board = Board()
  let seen: [str] = []
  while not board.is_over() {
    board = board.played(match board.turn { CROSS => cross(board), _ => nought(board) })
    seen.push(board.show())
  }
  (board.winner(), seen)
}

let (winner, seen) = play(best_move, best_move)
print(winner, seen.len, value(Board()), seen[8])
print(looked_at)
let (punished, game) = play(best_move, |board| board.free()[0])
print(punished, game[game.len - 1])
let (second, _) = play(|board| board.free()[board.free().len - 1], best_move)
print(second)

# Nobody beats the perfect player, whatever is tried.
fn survives(board: Board, perfect: Mark) -> bool {
  if board.is_over() { return board.winner() != perfect.other() }
  if board.turn == perfect { return survives(board.played(best_move(board)), perfect) }
  for at in board.free() { if not survives(board.played(at), perfect) { return false } }
  true
}
print(survives(Board(), CROSS), survives(Board(), NOUGHT))

for text in ["XX./OO./...", "X.O/.X./..O", "XOX/OXO/OXO", "O.X/.X./..."] {
  try {
    let board = Board.read(text)
    print(text, board.turn, best_move(board), value(board))
  } catch e { print(text, e.message) }
}
print(try { Board().played(4).played(4); "played" } catch e { e.message })

#= NONE 9 0 XXO/OOX/XOX
#= 5478
#= CROSS XOO/X../X..
#= NOUGHT
#= true true
#= XX./OO./... CROSS 2 9
#= X.O/.X./..O CROSS 5 0
#= XOX/OXO/OXO 4 X and 5 O
#= O.X/.X./... NOUGHT 6 0
#= cell 4 is taken
