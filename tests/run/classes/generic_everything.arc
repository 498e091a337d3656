# Generic classes in generic classes, with closures, optionals and fixed arrays.
class Cell[T] { value: T
  fn map[U](self, f: fn(T) -> U) -> Cell[U] = Cell(f(self.value))
  fn set(self, x: T) -> Cell[T] { self.value = x; self }
  fn zip[U](self, other: Cell[U]) -> Cell[(T, U)] = Cell((self.value, other.value)) }
class Grid[T] { cells: [[Cell[T]?]] = [], watch: fn(int, T) -> () = |_, _| ()
  fn put(self, row: int, x: T) {
    while self.cells.len <= row { self.cells.push([]) }
    self.cells[row].push(Cell(x))
    self.watch(row, x)
  }
  fn first(self, row: int) -> T? { if row < self.cells.len and self.cells[row].len > 0 { self.cells[row][0]?.value } else { null } } }
let c = Cell(3)
print(c.map(|n| n * 0.5).value, c.zip(Cell("z")).value, c.set(4).map(|n| [n; 2]).value, Cell(Cell("in")).value.value)     #= 1.5 (3, "z") [4, 4] in
let g: Grid[(int, str)] = Grid()
var seen = 0
g.watch = |row, (n, _)| seen += row * n
g.put(2, (5, "x"))
g.put(2, (6, "y"))
print(g.first(2), g.first(0), g.first(9), seen, g.cells.len, typeof(g), typeof(c))     #= (5, "x") null null 22 3 Grid[(int, str)] Cell[int]
struct Fixed { a: [u8; 4], o: int? }
let f: Cell[Fixed] = Cell(Fixed([1, 2]))
f.value.a[3] = 9
f.value.o = 5
print(f.value, f.map(|x| x.a[3]).value)     #= Fixed(a: [1, 2, 0, 9], o: 5) 9
