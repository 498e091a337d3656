# Aggregates, what is built in and the settled points, sentence by sentence.
struct Point { x: f64, y: f64
  fn norm(self) = (self.x * self.x + self.y * self.y).sqrt() }
union Word { i: u32, f: f32, b: [u8; 4] }
enum Whence: c_int { SET, CUR, END = 2 }
enum Shape { Circle(r: float), Rect(w: float, h: float) }
class Stack[T] { items: [T] = []
  const LIMIT = 3
  fn push(self, x: T) { self.items.push(x) }
  fn of(x) = Stack([x]) }
var p = Point(x: 1.0, y: 2.0)
p.x += 2.0
p.y = 4.0
let s: Stack[int] = Stack()
s.push(1)
var w = Word(f: 1.0)
print(p, p.norm(), Point(), Point(y: 1), s, Stack.of("a"), Stack.LIMIT) #= Point(x: 3.0, y: 4.0) 5.0 Point(x: 0.0, y: 0.0) Point(x: 0.0, y: 1.0) Stack(items: [1]) Stack(items: ["a"]) 3
print("{w.i:x}", w.b, int(Whence.END), Shape.Circle(1.0), Circle(2.0) == Circle(2.0)) #= 3f800000 [0, 0, 128, 63] 2 Circle(r: 1.0) true

@packed
struct Packed { a: u8, b: u32 }
@align(16) struct Wide { a: u8 }
struct Flags { low: u32 : 3, high: u32 : 5, nested: Point, four: [u8; 4] }
print(sizeof(Packed), alignof(Wide), sizeof(Wide), offsetof(Packed, b), sizeof(Flags)) #= 5 16 16 1 32
struct Counter { n: int
  fn step(var self) { self.n += 1 } }
var c = Counter(1)
c.step()
print(c, c == Counter(2), (1, "a") == (1, "a"), [[1]] == [[1]], ["a": 1] == ["a": 1], s == s, Stack.of(1) == Stack.of(1)) #= Counter(n: 2) true true true true true false

# Pointers.
var xs = [10, 20, 30]
let first = &xs[0]
*first = 11
print(xs, *(first + 1), first[2], (&p).x) #= [11, 20, 30] 20 30 3.0
try { print(*(8 as *int)) } catch e { print(e.kind) } #= fault

# Built in.
print(len("four"), len(xs), min(1, 2.5), max(1, 2), abs(-3), typeof([1.5]), args) #= 4 3 1.0 2 3 [float] []
let text = "Hello, wide World"
print(text.bytes().len, text.chars().len, text.find("wide"), text.contains("o, w"), text.starts_with("He"), text.ends_with("x")) #= 17 17 7 true true false
print(text.split(", "), "a\nb".lines(), " t ".trim(), text.replace("o", "0"), text.upper(), text.lower()) #= ["Hello", "wide World"] ["a", "b"] t Hell0, wide W0rld HELLO, WIDE WORLD hello, wide world
print("ab".repeat(2), text[0], text[..5], "12".parse_int(), "x".parse_int(), "1.5".parse_float(), "a".hash() == "a".hash()) #= abab 72 Hello 12 null 1.5 true

let ys = [3, 1, 2]
ys.push(4)
ys.insert(0, 9)
print(ys.pop(), ys.remove(0), ys) #= 4 9 [3, 1, 2]
ys.extend([5])
ys.sort()
print(ys, ys.len, ys.map(|y| y * 2), ys.filter(|y| y > 2), ys.fold(0, |sum, y| sum + y), ys.any(|y| y > 4), ys.all(|y| y > 4)) #= [1, 2, 3, 5] 4 [2, 4, 6, 10] [3, 5] 11 true false
ys.sort_by(|y| -y)
print(ys, ys.find(|y| y < 3), ys.index(1), ys.index(7), ys.sum(), ys.min(), ys.max(), ys[1..3]) #= [5, 3, 2, 1] 2 3 null 11 1 5 [3, 2]
ys.sort_by(|a, b| a - b)
ys.reverse()
let zs = ys.copy()
zs.fill(0)
var total = 0
ys.each(|y| total += y)
print(total, ys, zs, ["a", "b"].join("-"), [1, 2].zip(["x", "y"]), ["p"].enumerate()) #= 11 [5, 3, 2, 1] [0, 0, 0, 0] a-b [(1, "x"), (2, "y")] [(0, "p")]
zs.clear()
print(zs, zs.min(), zs.max(), zs.pop()) #= [] null null null

let m = ["a": 1]
m["b"] = 2
print(m["b"], m.get("z"), "a" in m, m.remove("a"), m.keys(), m.values(), m.len) #= 2 null true 1 ["b"] [2] 1
print(9.sqrt(), 2.5.floor(), 2.5.ceil(), 2.5.round(), 2.pow(3), 0.0.sin(), 0.0.cos(), 255.to_str(16), 3.min(2), 3.max(4)) #= 3.0 2.0 3.0 3.0 8 0.0 1.0 ff 2 4
extern fn strdup(text: cstr) -> *u8
extern fn free(memory: *void)
let copy = strdup("hi")
print(copy.str(), copy.bytes(3), copy.list(2)) #= hi [104, 105, 0] [104, 105]
free(copy)

# Settled points.
try { print("é"[0..1]) } catch e { print(e.kind) } #= index
print("Zoë".chars(), chr(235), [0; 3], int(Whence.CUR), [["a"]]) #= ["Z", "o", "ë"] ë [0, 0, 0] 1 [["a"]]
fn deep(n: int) -> int = deep(n + 1) + 1
try { print(deep(0)) } catch e { print(e.kind) } #= stack
let sixty_four = 64
try { print(1 << sixty_four) } catch e { print(e.kind) } #= range
var buffer: [u8; 4]
let make: fn() -> fn(int) -> int = || |n: int| n + 1
extern fn labs(n: c_long) -> c_long
let functions = [labs, make()]
print(buffer, functions.map(|f| f(-2))) #= [0, 0, 0, 0] [2, -1]
fn assigned(n) { n += 1; n }
print(assigned(1)) #= 2
