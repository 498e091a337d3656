struct Point { x: f64, y: f64                          # a value, laid out as C lays it out
  fn norm(self) = (self.x * self.x + self.y * self.y).sqrt() }
union Word { i: u32, f: f32, b: [u8; 4] }
enum Whence: c_int { SET, CUR, END = 2 }                # no payload: a C enum
enum Shape { Circle(r: float), Rect(w: float, h: float) } # payloads: a managed sum type
class Stack[T] { items: [T] = []                        # a managed object
  fn push(self, x: T) { self.items.push(x) }
  fn of(x) = Stack([x]) }                               # no self: Stack.of(1)

var p = Point(x: 1.0, y: 2.0)    # fields by order or by name; zero where left out
p.x += 1.0
let s: Stack[int] = Stack()
