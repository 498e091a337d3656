## The largest thing that is counted.
const LIMIT = 3
## A place in the plane.
## With two lines of text.
struct Point {
  ## how far to the right
  x: int,
  ## how far up
  y: int
  ## What both make.
  fn sum(self) = self.x + self.y
}
## A choice.
enum Side {
  ## the left one
  LEFT
  ## the right one
  RIGHT
}
## Adds.
fn add(a, b) = a + b
print(LIMIT, Point(1, 2).sum(), RIGHT, add(1, 2))     #= 3 3 RIGHT 3
## at the end, before nothing
