# A text adventure: rooms, things, a state machine of commands; played from a script of lines.

enum Direction { NORTH, EAST, SOUTH, WEST }
enum Command { Go(Direction), Take(str), Drop(str), Use(str), Look, Inventory, Unknown(str) }
class Room { name: str, text: str, exits: [Direction: str], things: [str] = [], dark: bool = false }

fn direction(word: str) -> Direction? = match word {
  "north" | "n" => NORTH
  "east" | "e" => EAST
  "south" | "s" => SOUTH
  "west" | "w" => WEST
  _ => null
}

fn read(line: str) -> Command {
  let words = line.lower().split(" ").filter(|w| w != "" and w != "the")
  match words {
    ["go", way] => if let d = direction(way) { Go(d) } else { Unknown(line) }
    [way] if direction(way) != null => Go(direction(way)!)
    ["take", thing] | ["get", thing] => Take(thing)
    ["drop", thing] => Drop(thing)
    ["use", thing] | ["light", thing] => Use(thing)
    ["look"] | ["l"] => Look
    ["inventory"] | ["i"] => Inventory
    _ => Unknown(line)
  }
}

class Game { rooms: [str: Room], at: str, carried: [str] = [], lit: bool = false, over: bool = false, moves: int = 0
  fn here(self) = self.rooms[self.at]

  fn look(self) -> str {
    let room = self.here()
    if room.dark and not self.lit { return "It is dark. You see nothing." }
    var text = "{room.name}: {room.text}"
    if room.things.len > 0 { text += " Here: {room.things.join(", ")}." }
    let ways = room.exits.keys().map(|d| str(d).lower())
    text + " Ways: {ways.join(", ")}."
  }

  fn run(self, command: Command) -> str {
    self.moves += 1
    match command {
      Go(way) => {
        let next = self.here().exits.get(way) ?? return "There is no way {str(way).lower()}."
        if next == "vault" and "key" not in self.carried { return "The door is locked." }
        self.at = next
        if next == "vault" { self.over = true; return self.look() + " You have won!" }
        self.look()
      }
      Take(thing) => {
        let room = self.here()
        if room.dark and not self.lit { return "You find nothing in the dark." }
        let place = room.things.index(thing) ?? return "There is no {thing} here."
        room.things.remove(place)
        self.carried.push(thing)
        "You take the {thing}."
      }
      Drop(thing) => {
        let place = self.carried.index(thing) ?? return "You have no {thing}."
        self.carried.remove(place)
        self.here().things.push(thing)
        "You drop the {thing}."
      }
      Use("lamp") if "lamp" in self.carried => { self.lit = not self.lit; if self.lit { "The lamp is lit." } else { "The lamp is out." } }
      Use(thing) => "You do not know how to use the {thing}."
      Look => self.look()
      Inventory => if self.carried.len == 0 { "You have nothing." } else { "You have: {self.carried.join(", ")}." }
      Unknown(line) => "You do not know how to \"{line}\"."
    }
  } }

let game = Game([
  "hall": Room("Hall", "dust and echoes.", [NORTH: "cellar", EAST: "study"], ["lamp"]),
  "study": Room("Study", "books to the ceiling.", [WEST: "hall"], ["book", "pen"]),
  "cellar": Room("Cellar", "barrels.", [SOUTH: "hall", EAST: "vault"], ["key"], dark: true),
  "vault": Room("Vault", "gold!", [WEST: "cellar"]),
], "hall")

print(game.look())
for line in ["n", "take key", "south", "take the lamp", "take lamp", "i", "e", "take book", "sing", "w", "n", "light lamp",
             "look", "east", "take key", "drop book", "go up", "go east", "look"] {
  if game.over { break }
  print("> {line}")
  print(game.run(read(line)))
}
print("{game.moves} moves, {if game.over { "over" } else { "unfinished" }}")

#= Hall: dust and echoes. Here: lamp. Ways: north, east.
#= > n
#= It is dark. You see nothing.
#= > take key
#= You find nothing in the dark.
#= > south
#= Hall: dust and echoes. Here: lamp. Ways: north, east.
#= > take the lamp
#= You take the lamp.
#= > take lamp
#= There is no lamp here.
#= > i
#= You have: lamp.
#= > e
#= Study: books to the ceiling. Here: book, pen. Ways: west.
#= > take book
#= You take the book.
#= > sing
#= You do not know how to "sing".
#= > w
#= Hall: dust and echoes. Ways: north, east.
#= > n
#= It is dark. You see nothing.
#= > light lamp
#= The lamp is lit.
#= > look
#= Cellar: barrels. Here: key. Ways: south, east.
#= > east
#= The door is locked.
#= > take key
#= You take the key.
#= > drop book
#= You drop the book.
#= > go up
#= You do not know how to "go up".
#= > go east
#= Vault: gold! Ways: west. You have won!
#= 18 moves, over
