# Memory must not grow in a loop that goes on for a day: mixed allocations, of which a part lives a while, for as many
# seconds as SECONDS in the environment says (200). Prints a line every ten: seconds, turns, KiB resident.
extern fn clock_gettime(clock: c_int, time: *int) -> c_int
extern fn getenv(name: cstr) -> cstr?
extern fn strdup(text: cstr) -> own *Text
extern { type Text drop free; fn free(text: own *Text) }
extern fn qsort(base: *void, n: usize, size: usize, compare: fn(*void, *void) -> c_int)
import fs

class Node { key: int, text: str, next: Node?, children: [Node] = [] }
enum Shape { Circle(r: float), Rect(w: float, h: float), Named(name: str, of: Shape) }
struct Point { x: f64, y: f32, tag: u8 }

fn seconds() -> float {
  let time = [0, 0]
  clock_gettime(1, time)
  float(time[0]) + float(time[1]) / 1e9
}
fn resident() -> int {
  for line in fs.read("/proc/self/status").lines() {
    if line.starts_with("VmRSS:") { return line[6..line.len - 3].trim().parse_int()! }
  }
  0
}

# A window of what lives: each turn puts in its part, and takes out what was there.
let living: [Node?] = [null; 5000]
let words: [str: int] = [:]
var turns = 0

fn turn(i: int) {
  let node = Node(i, "node {i} of {i * 7919 % 1000003}", living[(i + 1) % 5000], [])
  node.next = null
  for k in 0..i % 5 { node.children.push(Node(k, str(k), null, [])) }
  if node.children.len > 1 { node.children[0].next = node; node.children[1].next = node.children[0] }
  living[i % 5000] = node

  let word = node.text[0..node.text.len - i % 3]
  words[word] = (words.get(word) ?? 0) + 1
  if words.len > 3000 { for key in words.keys()[0..1500] { words.remove(key) } }

  let shape = if i % 2 == 0 { Shape.Rect(float(i), 2.0) } else { Shape.Named(word, Circle(1.5)) }
  let area = match shape { Circle(r) => r, Rect(w, h) => w * h, Named(_, of) => if let Circle(r) = of { r } else { 0.0 } }
  let points: [Point] = []
  for k in 0..i % 17 { points.push(Point(area, float(k), k)) }
  let squares = points.map(|p| p.x * p.x).filter(|x| x > 1.0)
  let longer = [squares.len; i % 400]
  if i % 8192 == 0 { let large = [0.0; 300_000]; large[i % 300_000] = 1.0 }

  let caught = try { longer[longer.len] } catch e { e.message.len }
  if caught < 0 { print(caught) }
  if i % 64 == 0 {
    let copy = strdup(word)
    if copy as int == 0 { print("no memory") }
    let numbers: [c_int] = [9, 7, i % 11, 5, 3]
    let sign = if i % 128 == 0 { 1 } else { -1 }
    qsort(numbers, 5, 4, |a: *c_int, b: *c_int| (*a - *b) * sign)
  }
}

let start = seconds()
let limit = float((getenv("SECONDS") ?? "200").parse_int()!)
var shown = 0.0
while true {
  for _ in 0..10_000 { turn(turns); turns += 1 }
  let passed = seconds() - start
  if passed >= shown {
    print("{passed:.0f}\t{turns}\t{resident()}")
    shown += 10.0
  }
  if passed >= limit { break }
}
