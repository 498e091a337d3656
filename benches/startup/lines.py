"""lines.py FILE [COUNT]: writes a program of COUNT lines (100,000), of the kinds that people write: each part declares a
struct, a class, an enum and functions over them, and calls one. So every line is read, checked, lowered, and run at most a few
times."""

import sys

PART = """\
## Part {n}: what a line costs from text to bytecode.
struct Point{n} {{ x: f64, y: f64
  fn norm(self) = (self.x * self.x + self.y * self.y).sqrt() }}

enum Shape{n} {{ Disc{n}(r: float), Box{n}(w: float, h: float) }}

class Counter{n} {{
  counts: [str: int] = [:]
  total: int = 0

  fn add(self, word: str) {{
    self.counts[word] = (self.counts.get(word) ?? 0) + 1
    self.total += 1
  }}
}}

fn area{n}(shape: Shape{n}) -> float {{
  match shape {{
    Disc{n}(r) => 3.141592653589793 * r * r
    Box{n}(w, h) => w * h
  }}
}}

fn clamp{n}(x: int, low: int, high: int) -> int {{
  if x < low {{
    low
  }} else if x > high {{
    high
  }} else {{
    x
  }}
}}

# The numbers below a limit that no smaller one divides.
fn primes{n}(limit: int) -> [int] {{
  let found: [int] = []
  for candidate in 2..limit {{
    var prime = true
    for divisor in found {{
      if divisor * divisor > candidate {{ break }}
      if candidate % divisor == 0 {{
        prime = false
        break
      }}
    }}
    if prime {{ found.push(candidate) }}
  }}
  found
}}

fn describe{n}(point: Point{n}, name: str?) -> str {{
  let shown = name ?? "nobody"
  if point.x == 0.0 and point.y == 0.0 {{ return "{{shown}} at the origin" }}
  "{{shown}} at {{point.x:.2f}}, {{point.y:.2f}}"
}}

fn part{n}(seed: int) -> int {{
  let counter = Counter{n}()
  for word in "the quick brown fox jumps over the lazy dog".split(" ") {{
    counter.add(word)
  }}
  var sum = counter.total + clamp{n}(seed, 0, 9)
  for p in primes{n}(20) {{ sum += p }}
  let points = [Point{n}(x: 3.0, y: 4.0), Point{n}(0.0, 0.0)]
  for point in points {{
    sum += int(point.norm())
    sum += describe{n}(point, null).len
  }}
  let shapes = [Disc{n}(1.0), Box{n}(2.0, 3.0)]
  var whole = 0.0
  for shape in shapes {{ whole += area{n}(shape) }}
  let result = try {{
    if whole < 0.0 {{ throw Error("no area") }}
    sum + int(whole)
  }} catch e {{
    e.message.len
  }}
  result
}}
all += part{n}({n} % 12)

"""


def main():
    wanted = int(sys.argv[2]) if len(sys.argv) > 2 else 100_000
    lines = PART.count("\n")
    parts = wanted // lines
    rest = wanted - parts * lines - 2
    with open(sys.argv[1], "w") as file:
        file.write("var all = 0\n")
        for n in range(parts):
            file.write(PART.format(n=n))
        file.write("# nothing more\n" * max(0, rest))
        file.write("print(all)\n")


main()
