## Counts.
print("counter runs")     #= counter runs
var count = 0
const LIMIT = 3
fn add(n: int) { count += n }
fn over() -> bool = count > LIMIT
fn _hidden() -> int = 1
fn uses_hidden() -> int = _hidden() + _private
let _private = 41
struct Point { x: int, y: int
  fn sum(self) -> int = self.x + self.y }
class Box { n: int = 0
  fn up(self) { self.n += 1 } }
enum Shape { Circle(r: float), Nothing }
enum Color: c_int { RED, GREEN }
fn generic(x) = (x, x)
type Row = [int]
extern fn labs(x: c_long) -> c_long
test "is not run when it is imported" { assert 1 == 2 }
