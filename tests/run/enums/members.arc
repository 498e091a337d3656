# Enums have methods, constants, functions without self; C enums too.
enum Direction { NORTH, EAST, SOUTH, WEST
  const COUNT = 4
  fn turned(self, by = 1) -> Direction = Direction.of((int(self) + by) % COUNT)
  fn of(n: int) -> Direction = match n { 0 => NORTH, 1 => EAST, 2 => SOUTH, _ => WEST }
  fn is_vertical(self) = self == NORTH or self == SOUTH }
print(NORTH.turned(), WEST.turned(), EAST.turned(by: 2), Direction.of(2), Direction.COUNT, SOUTH.is_vertical())     #= EAST NORTH WEST SOUTH 4 true
enum List[T] { Empty, Link(head: T, tail: List[T])
  fn len(self) -> int = match self { Empty => 0, Link(_, rest) => 1 + rest.len() }
  fn push(self, x: T) -> List[T] = Link(x, self)
  fn fold[A](self, start: A, f: fn(A, T) -> A) -> A = match self { Empty => start, Link(x, rest) => rest.fold(f(start, x), f) }
  fn of(x) = Link(x, Empty) }
let list = List.of(1).push(2).push(3)
print(list.len(), list.fold(0, |a, b| a * 10 + b), list.fold("", |a, b| "{a}{b}"), list)
#= 3 321 321 Link(head: 3, tail: Link(head: 2, tail: Link(head: 1, tail: Empty)))
