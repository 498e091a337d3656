# expect: names for types may stand in any order, also before what they name
type Rows = [Row]
type Row = [Cell]
type Cell = (str, Number)
type Number = float
type Table[T] = [str: Column[T]]
type Column[T] = [Entry[T]]
type Entry[T] = (int, T)
let rows: Rows = [[("a", 1)], []]
let table: Table[bool] = ["x": [(1, true)]]
fn first(row: Row) -> Cell { row[0] }
print(rows, table, first(rows[0]))     #= [[("a", 1.0)], []] ["x": [(1, true)]] ("a", 1.0)
fn inside() {
  let handle: Handler = |event| event.0 + 1
  type Handler = fn(Event) -> int
  type Event = (int, Handle)
  type Handle = *void?
  handle((41, null))
}
print(inside())                        #= 42
