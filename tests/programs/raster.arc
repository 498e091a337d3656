# expect: pixels in one list of bytes: lines, circles, flood fill, a clip, and a checksum of the picture
struct Color { r: u8, g: u8, b: u8
  fn mixed(self, other: Color, share: float) -> Color {
    fn channel(a: int, b: int) = int((float(a) * (1.0 - share) + float(b) * share).round())
    Color(channel(self.r, other.r), channel(self.g, other.g), channel(self.b, other.b))
  }
  fn luma(self) = (self.r * 299 + self.g * 587 + self.b * 114) / 1000
  fn hex(self) = "#{self.r:02x}{self.g:02x}{self.b:02x}"
}

const BLACK = 0
struct Point { x: int, y: int
  fn plus(self, dx, dy) = Point(self.x + dx, self.y + dy)
}
struct Rect { from: Point, to: Point
  fn has(self, p: Point) = p.x in self.from.x..self.to.x and p.y in self.from.y..self.to.y
  fn cut(self, other: Rect) -> Rect? {
    let from = Point(max(self.from.x, other.from.x), max(self.from.y, other.from.y))
    let to = Point(min(self.to.x, other.to.x), min(self.to.y, other.to.y))
    if from.x < to.x and from.y < to.y { Rect(from, to) } else { null }
  }
}

class Picture {
  width: int
  height: int
  pixels: [Color]
  clip: Rect

  fn new(width: int, height: int, paper: Color) =
    Picture(width, height, [paper; width * height], Rect(Point(0, 0), Point(width, height)))

  fn place(self, p: Point) -> int? = if self.clip.has(p) { p.y * self.width + p.x } else { null }
  fn get(self, p: Point) -> Color? { self.pixels[self.place(p) ?? return null] }
  fn set(self, p: Point, color: Color) { if let at = self.place(p) { self.pixels[at] = color } }

  fn line(self, from: Point, to: Point, color: Color) {
    let (dx, dy) = ((to.x - from.x).abs(), -(to.y - from.y).abs())
    let (sx, sy) = (if from.x < to.x { 1 } else { -1 }, if from.y < to.y { 1 } else { -1 })
    var error = dx + dy
    var p = from
    loop {
      self.set(p, color)
      if p == to { break }
      let twice = 2 * error
      if twice >= dy { error += dy; p.x += sx }
      if twice <= dx { error += dx; p.y += sy }
    }
  }

  fn circle(self, center: Point, radius: int, color: Color) {
    var (x, y, error) = (radius, 0, 1 - radius)
    while x >= y {
      for (dx, dy) in [(x, y), (y, x), (-y, x), (-x, y), (-x, -y), (-y, -x), (y, -x), (x, -y)] {
        self.set(center.plus(dx, dy), color)
      }
      y += 1
      if error < 0 { error += 2 * y + 1 } else { x -= 1; error += 2 * (y - x) + 1 }
    }
  }

  ## Fills what has the color of `start` and touches it; gives how many pixels those were.
  fn fill(self, start: Point, color: Color) -> int {
    let old = self.get(start) ?? return 0
    if old == color { return 0 }
    let todo = [start]
    var count = 0
    while let p = todo.pop() {
      if self.get(p) != old { continue }
      self.set(p, color)
      count += 1
      todo.extend([p.plus(1, 0), p.plus(-1, 0), p.plus(0, 1), p.plus(0, -1)])
    }
    count
  }

  fn within(self, area: Rect, draw: fn(Picture)) {
    let outer = self.clip
    self.clip = outer.cut(area) ?? return
    defer self.clip = outer
    draw(self)
  }

  fn print(self) {
    for y in 0..self.height {
      let row = self.pixels[y * self.width..(y + 1) * self.width]
      print(row.map(|c| [".", "o", "@"][2 - min(2, c.luma() / 100)]).join(""))
    }
  }

  fn checksum(self) -> int {
    var sum = 5381
    for c in self.pixels { for part in [c.r, c.g, c.b] { sum = (sum *% 33 ^ part) & 0xffff_ffff } }
    sum
  }
}

let white = Color(255, 255, 255)
let gray = white.mixed(Color(), 0.5)
let black = Color(b: BLACK)
print(gray, gray.hex(), gray.luma(), sizeof(Color))       #= Color(r: 128, g: 128, b: 128) #808080 128 3

let picture = Picture.new(21, 11, white)
picture.line(Point(0, 0), Point(20, 10), black)
picture.circle(Point(10, 5), 4, black)
picture.within(Rect(Point(-5, 0), Point(10, 99)), |p| { print(p.fill(Point(10, 6), gray), p.fill(Point(9, 6), gray)) })
picture.within(Rect(Point(30, 0), Point(40, 9)), |p| print("never", p.width))
picture.print()
#= 0 8
#= @....................
#= .@@......@@@.........
#= ...@@..@@...@@.......
#= .....@@@.....@.......
#= ......@@@.....@......
#= ......@oo@@...@......
#= ......@ooo.@@.@......
#= .......@oo...@@......
#= .......@@o..@@.@@....
#= .........@@@.....@@..
#= ...................@@
print(picture.checksum(), picture.pixels.ptr.bytes(6), picture.get(Point(-1, 3)))     #= 492900794 [0, 0, 0, 255, 255, 255] null

# As C and image viewers know it: the bytes lie in a row already.
extern { fn fmemopen(buffer: [u8; size], size: usize, mode: cstr) -> *void fails == null
         fn fwrite(data: *void, size: usize, count: usize, file: *void) -> usize
         fn fprintf(file: *void, format: cstr, ...) -> c_int
         fn fclose(file: *void) -> c_int fails != 0 }
let file: [u8] = [0; 1024]
let out = fmemopen(file, file.len, "w")
fprintf(out, "P6\n%d %d\n255\n", picture.width, picture.height)
print(fwrite(picture.pixels, sizeof(Color), picture.pixels.len, out))     #= 231
fclose(out)
print(file.ptr.str().starts_with("P6\n21 11\n255\n"), file[13..19])      #= true [0, 0, 0, 255, 255, 255]
