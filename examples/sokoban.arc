# Sokoban, in a terminal, by ncurses: push every box onto a mark. Boxes cannot be pulled, nor two pushed at once.
#
#     arc examples/sokoban.arc
#
# The arrows move, u takes a step back, r begins the level anew, q leaves.

extern fn setlocale(category: c_int, name: cstr) -> cstr?
const LC_ALL = 6

# In C's header many of these are macros, but the library has them as functions too.
extern "ncursesw" {
  type WINDOW
  fn initscr() -> *WINDOW
  fn endwin() -> c_int
  fn cbreak() -> c_int
  fn noecho() -> c_int
  fn keypad(window: *WINDOW, on: bool) -> c_int
  fn curs_set(visibility: c_int) -> c_int
  fn start_color() -> c_int
  fn init_pair(pair: c_short, text: c_short, ground: c_short) -> c_int
  fn attrset(attributes: c_int) -> c_int
  fn erase() -> c_int
  fn mvaddstr(y: c_int, x: c_int, text: cstr) -> c_int
  fn mvprintw(y: c_int, x: c_int, format: cstr, ...) -> c_int
  fn refresh() -> c_int
  fn getch() -> c_int fails < 0 with "the terminal is gone"

  const KEY_DOWN = 258
  const KEY_UP = 259
  const KEY_LEFT = 260
  const KEY_RIGHT = 261
}

enum Colour: c_short {
  RED = 1, GREEN, YELLOW, BLUE
  fn paint(self, place: Place, text: str) {
    attrset(int(self) << 8)
    mvaddstr(place.y + 2, place.x * 2 + 2, text)
    attrset(0)
  }
}

struct Place { x: int, y: int }

class Game {
  walls: [Place], marks: [Place], boxes: [Place], player: Place, before: [(Place, [Place])] = []
  fn of(plan: str) {
    let game = Game([], [], [], Place())
    for (y, line) in plan.lines().enumerate() {
      for (x, sign) in line.chars().enumerate() {
        let place = Place(x, y)
        if sign == "#" { game.walls.push(place) }
        if sign in ".*+" { game.marks.push(place) }
        if sign in "$*" { game.boxes.push(place) }
        if sign in "@+" { game.player = place }
      }
    }
    game
  }

  fn move(self, dx: int, dy: int) {
    let next = Place(self.player.x + dx, self.player.y + dy)
    if next in self.walls { return }
    let now = (self.player, self.boxes.copy())
    if let pushed = self.boxes.index(next) {
      let behind = Place(next.x + dx, next.y + dy)
      if behind in self.walls or behind in self.boxes { return }
      self.boxes[pushed] = behind
    }
    self.player = next
    self.before.push(now)
  }

  fn back(self) {
    if let (player, boxes) = self.before.pop() { self.player = player; self.boxes = boxes }
  }

  fn is_solved(self) = self.boxes.all(|place| place in self.marks)

  fn draw(self, level: int) {
    erase()
    mvprintw(0, 2, "level %ld of %ld   moves %ld", level, levels.len, self.before.len)
    for place in self.walls { BLUE.paint(place, "██") }
    for place in self.marks { RED.paint(place, "··") }
    for place in self.boxes {
      (if place in self.marks { GREEN } else { YELLOW }).paint(place, "[]")
    }
    RED.paint(self.player, if self.player in self.marks { "☻·" } else { "☻ " })
    refresh()
  }
}

let levels = [
  """
  ########
  #   #  #
  # $  . #
  # @ $. #
  #   #  #
  ########
  """,
  """
    #####
  ###   #
  # $ # ##
  # #  . #
  #    # #
  ## #   #
   #@  $.#
   ########
  """,
]

setlocale(LC_ALL, "")
let window = initscr()
# Whatever happens, the terminal is as it was before; an error is reported only then.
defer endwin()
cbreak()
noecho()
keypad(window, true)
curs_set(0)
start_color()
for colour in 1..=4 { init_pair(colour, colour, 0) }

play: for (number, plan) in levels.enumerate() {
  var game = Game.of(plan)
  while not game.is_solved() {
    game.draw(number + 1)
    match getch() {
      KEY_LEFT => game.move(-1, 0)
      KEY_RIGHT => game.move(1, 0)
      KEY_UP => game.move(0, -1)
      KEY_DOWN => game.move(0, 1)
      'u' => game.back()
      'r' => game = Game.of(plan)
      'q' => break play
      _ => {}
    }
  }
  game.draw(number + 1)
  mvaddstr(0, 36, "solved: press a key")
  getch()
}
