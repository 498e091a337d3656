# A store room: items by number, stock in lots that are used oldest first, orders that reserve, undo, a report.

enum Unit { PIECE, METER, LITER }
struct Lot { day: int, count: int, price: int }

class Item { number: str, name: str, unit: Unit, least: int = 0, lots: [Lot] = []
  fn count(self) -> int = self.lots.map(|l| l.count).sum()
  fn worth(self) -> int = self.lots.map(|l| l.count * l.price).sum()
}

enum Command {
  New(number: str, name: str, unit: Unit, least: int), In(number: str, count: int, price: int), Out(number: str, count: int)
  Undo, Report
}

fn unit(word: str) -> Unit? = match word { "piece" => PIECE, "meter" => METER, "liter" => LITER, _ => null }

fn positive(word: str) -> int {
  let n = word.parse_int() ?? throw Error("`{word}` is no number")
  if n <= 0 { throw Error("{n} is too few") }
  n
}

fn read(line: str) -> Command = match line.split(" ") {
  ["new", number, name, word, least] => New(number, name, unit(word) ?? throw Error("nothing is counted in `{word}`"), positive(least))
  ["in", number, count, "at", price] => In(number, positive(count), positive(price))
  ["out", number, count] => Out(number, positive(count))
  ["undo"] => Undo
  ["report"] => Report
  [] | [""] => throw Error("an empty line")
  [word, ..] => throw Error("`{word}` is not understood")
}

class Store { items: [str: Item] = [:], undos: [fn() -> ()] = [], day: int = 0
  fn item(self, number: str) -> Item = self.items.get(number) ?? throw Error("there is no item {number}")

  fn take(self, item: Item, count: int) -> int {
    if item.count() < count { throw Error("{count} of {item.name} asked for, {item.count()} there") }
    var (left, cost) = (count, 0)
    while left > 0 {
      let used = min(left, item.lots[0].count)
      cost += used * item.lots[0].price
      left -= used
      if used == item.lots[0].count { item.lots.remove(0) } else { item.lots[0].count -= used }
    }
    cost
  }

  fn run(self, command: Command) -> str {
    self.day += 1
    match command {
      New(number, name, unit, least) => {
        if number in self.items { throw Error("{number} is {self.items[number].name} already") }
        self.items[number] = Item(number, name, unit, least)
        self.undos.push(|| { self.items.remove(number) })
        "{name} is new"
      }
      In(number, count, price) => {
        let item = self.item(number)
        let kept = item.lots.copy()
        item.lots.push(Lot(self.day, count, price))
        self.undos.push(|| { item.lots = kept })
        "{item.count()} of {item.name}"
      }
      Out(number, count) => {
        let item = self.item(number)
        let kept = item.lots.copy()
        let cost = self.take(item, count)
        self.undos.push(|| { item.lots = kept })
        let low = if item.count() < item.least { ", order more" } else { "" }
        "{count} of {item.name} for {cost}, {item.count()} left{low}"
      }
      Undo => {
        let undo = self.undos.pop() ?? throw Error("nothing to undo")
        undo()
        "undone"
      }
      Report => {
        let sorted = self.items.values()
        sorted.sort_by(|a, b| b.worth() - a.worth())
        let rows = sorted.map(|i| "{i.name:<6}{i.count():>4} {str(i.unit).lower():<6}{i.worth():>6}")
        rows.push("all   {"":11}{sorted.map(|i| i.worth()).sum():>6}")
        rows.join("\n")
      }
    }
  }
}

let store = Store()
for line in ["undo", "new b1 bolt piece 10", "new w1 wire meter 5", "new b1 nut piece 1", "new o1 oil pint 2", "in b1 20 at 3",
             "in b1 10 at 5", "in w1 8 at 20", "report", "out b1 25", "out b1 6", "out w1 4", "undo", "undo", "report",
             "out x9 1", "out b1 -2", "in w1 many at 1", "", "sell b1 3", "in b1 2"] {
  try { print(store.run(read(line))) } catch e { print("{line}: {e.message}") }
}
print(store.day, store.item("b1").lots)

#= undo: nothing to undo
#= bolt is new
#= wire is new
#= new b1 nut piece 1: b1 is bolt already
#= new o1 oil pint 2: nothing is counted in `pint`
#= 20 of bolt
#= 30 of bolt
#= 8 of wire
#= wire     8 meter    160
#= bolt    30 piece    110
#= all                 270
#= 25 of bolt for 85, 5 left, order more
#= out b1 6: 6 of bolt asked for, 5 there
#= 4 of wire for 80, 4 left, order more
#= undone
#= undone
#= wire     8 meter    160
#= bolt    30 piece    110
#= all                 270
#= out x9 1: there is no item x9
#= out b1 -2: -2 is too few
#= in w1 many at 1: `many` is no number
#= : an empty line
#= sell b1 3: `sell` is not understood
#= in b1 2: `in` is not understood
#= 15 [Lot(day: 5, count: 20, price: 3), Lot(day: 6, count: 10, price: 5)]
