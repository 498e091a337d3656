#!/usr/bin/env arc
# Every form of the grammar, as a tree. Much of it means something only later: only the syntax is looked at.

#? dump ast
## A module, and what it takes from others.
import "util.arc"
import util
import util as u
import c "vec.c"
import c "zlib.h" link "z", "m" as z
from util import f, g as h
from "util.arc" import f

# ---- declarations
type Grid = [[float]]
type Pair[A, B] = (A, B)
const N = 64
const M: u8 = 1 << 3
let x: u8 = 1
var y = 0x_ff + 0o17 + 0b1010 + 1_000
let (a, b) = pair
let [first, ..rest] = list
let _ = 'a' + '\n' + '\u{1F600}'
var buffer: [u8; 64]
let table: [str: [int]] = ["a": [1], "b": []]
let nothing: [int: int] = [:]
let unit: () = ()
let callback: fn(A, B) -> R? = null
let nullable: (fn(A) -> R)? = null
let pointer: **u8? = null
let nested: mod.Type[int, [T]] = value

fn area(w, h) = w * h
fn fib(n: int) -> int { if n < 2 { n } else { fib(n - 1) + fib(n - 2) } }
fn last[T](xs: [T]) -> T? = if xs.len == 0 { null } else { xs[xs.len - 1] }
fn greet(name, greeting = "hello",) { print("{greeting}, {name}") }
fn assigns(p) = p.x += 1
fn nothing_at_all() {}

struct Point { x: f64, y: f64
  fn norm(self) = (self.x * self.x + self.y * self.y).sqrt()
  const ORIGIN = 0 }
@packed @align(16)
struct Header {
  flags: u32 : 3
  rest: u32 : 29 = 1
  data: [u8; N * 2]
  fn move_by(var self, d) { self.x += d }
}
union Word { i: u32, f: f32, b: [u8; 4] }
enum Whence: c_int { SET, CUR, END = 2 }
enum Shape { Circle(r: float), Rect(w: float, h: float), Empty
  fn area(self) = 0 }
enum Maybe[T] { Some(T), None }
class Stack[T] { items: [T] = []
  fn push(self, x: T) { self.items.push(x) }
  fn of(x) = Stack([x]) }

extern "sqlite3" {
  type sqlite3 drop sqlite3_close
  fn sqlite3_open(path: cstr, out db: own *sqlite3) -> c_int fails != 0 with "cannot open {path}"
  fn sqlite3_step(s: *stmt) -> c_int
    fails if result != ROW and result != DONE
    with "{message(s)}"
    symbol "sqlite3_step_v2"
    blocking
  const OK = 0, var count: c_int symbol "counter"
  struct S { a: c_int }
  enum E { A }
}
extern fn read(fd: c_int, buf: [u8; n], n: usize = buf.len) -> isize fails < 0
extern fn qsort(base: *void, n: usize, size: usize, cmp: fn(*void, *void) -> c_int)
extern fn frexp(x: f64, inout e: c_int, out rest: own *T?) -> own *U? fails in 1..=3
extern fn printf(format: cstr, ...) -> c_int
extern fn anything(...)
extern "m" fn hypot(x: f64, y: f64) -> f64
extern? fn maybe() -> c_int fails == null
extern { var environ: *cstr }
extern type FILE

test "a name" { assert 1 + 1 == 2, "sums" }

# ---- control
outer: for (k, v) in map { if k == 1 { break outer } else if k == 2 { continue outer } else { continue } }
while let Some(n) = next() and n > 2 { loop { break } }
let found = search: loop { break search with 5 }
let value = loop { break n }
for i in 0..n { defer close(i) }
for i in 0..=n { print(i); print(i + 1); }
if let p = find() and p.x > 2 and let q = p.y { }
let r = try { risky() } catch e { e.message } ?? "none"
try { a } catch { b }
match shape {
  Circle(r) if r > 100.0 => "huge"
  Circle(_) | Square(_) => "a shape",
  Rect(w: 1, ..) => { "a line" }
  nc.KEY_UP => x = 1
  Shape.Rect(w, h: -1.5) => return
  (1, 'a'..='z', "text") => throw Error("x")
  [a, b, ..rest] | [a, ..] => 2
  0..10 | true | null => 3
  _ => "?"
}

# ---- expressions
let precedence = a or b and not c == d | e ^ f & g << h + i - j ?? k * l / m % n as int
let chains = -x.y!.z?.w[i](a, b: c).0.1
let wrapping = a +% b -% c *% d
let bits = ~a & *p | &q ^ r >> 2
let membership = a in 1..5 and b not in xs
let slices = xs[1..] + xs[..2] + xs[..=3] + xs[a..b] + xs[..]
let lists = [1, 2, 3,] + [0; n] + []
let tuples = ((1, "a"), (1,), (2))
let sizes = sizeof(Point) + alignof(*u8) + offsetof(Point, x)
let strings = "a {b} \{c\} {d:>08.3f} {"nested {e}"} \x41" + r"raw \n {x}" + r"""raw "x" too"""
let long = """
  first {line}
    indented
  """
let lambdas = xs.map(|x| x * 2).fold(0, |(a, b), c: int| { a + b + c })
let thunk = || { n += 1; n }
pairs.each(|(k, v)| total += v)
let early = x ?? return 5
ok or throw Error("…")
a = b; a.b += 1; a[i] -= 2; *p = 3; a *= 1; a /= 1; a %= 1; a &= 1; a |= 1; a ^= 1; a <<= 1; a >>= 1
let continued = first
  .second()
  ?? third
  and fourth
{ let scoped = 1 }
let words = out + type.test.from(with: link, own: drop)
f(|x| x, if a { 1 } else { 2 }, match b { _ => 3 })
