# A matcher of regular expressions: parsed to a tree, compiled to a machine that follows all ways at once.

enum Node { Empty, Byte(int), Any, Class(ranges: [(int, int)], negated: bool), Start, End, Sequence([Node]), Choice([Node]), Repeat(node: Node, least: int, most: int?), Group(int, Node) }

class Reader { text: str, at: int = 0, groups: int = 0
  fn peek(self) -> int = if self.at < self.text.len { self.text[self.at] } else { 0 }
  fn take(self) -> int { if self.at >= self.text.len { throw Error("the pattern ends too early") }; self.at += 1; self.text[self.at - 1] }
  fn took(self, c: int) -> bool { if self.peek() != c or self.at >= self.text.len { return false }; self.at += 1; true }

  fn choice(self) -> Node {
    let ways = [self.sequence()]
    while self.took('|') { ways.push(self.sequence()) }
    if ways.len == 1 { ways[0] } else { Choice(ways) }
  }
  fn sequence(self) -> Node {
    let parts: [Node] = []
    while self.at < self.text.len and self.peek() not in ['|', ')'] { parts.push(self.repeat()) }
    match parts { [] => Empty, [one] => one, _ => Sequence(parts) }
  }
  fn repeat(self) -> Node {
    var node = self.atom()
    loop {
      node = match self.peek() {
        '*' => Repeat(node, 0, null)
        '+' => Repeat(node, 1, null)
        '?' => Repeat(node, 0, 1)
        '\{' => { self.at += 1; self.counted(node) }
        _ => break node
      }
      self.at += 1
    }
  }
  fn counted(self, node: Node) -> Node {
    let least = self.number() ?? throw Error("a number is missing at {self.at}")
    let most: int? = if self.took(',') { self.number() } else { least }
    if self.peek() != '}' { throw Error("`}` is missing at {self.at}") }
    if most != null and most < least { throw Error("{least} is more than {most}") }
    Repeat(node, least, most)
  }
  fn number(self) -> int? {
    let start = self.at
    while self.peek() in '0'..='9' { self.at += 1 }
    self.text[start..self.at].parse_int()
  }
  fn atom(self) -> Node = match self.take() {
    '(' => {
      self.groups += 1
      let number = self.groups
      let inner = self.choice()
      self.took(')') or throw Error("`)` is missing at {self.at}")
      Group(number, inner)
    }
    '[' => self.class_of()
    '.' => Any
    '^' => Start
    '$' => End
    '\\' => escaped(self.take())
    '*' | '+' | '?' | ')' => throw Error("`{chr(self.text[self.at - 1])}` at {self.at - 1} has nothing in front")
    c => Byte(c)
  }
  fn class_of(self) -> Node {
    let negated = self.took('^')
    let ranges: [(int, int)] = []
    loop {
      let low = self.take()
      if low == ']' and ranges.len > 0 { return Class(ranges, negated) }
      if low == '\\' {
        match escaped(self.take()) { Class(more, false) => ranges.extend(more), Byte(c) => ranges.push((c, c)), _ => throw Error("not in a class") }
        continue
      }
      if self.peek() == '-' and self.at + 1 < self.text.len and self.text[self.at + 1] != ']' { self.at += 1; ranges.push((low, self.take())) } else { ranges.push((low, low)) }
    }
  }
}

fn escaped(c: int) -> Node = match c {
  'd' => Class([('0', '9')], false)
  'D' => Class([('0', '9')], true)
  'w' => Class([('a', 'z'), ('A', 'Z'), ('0', '9'), ('_', '_')], false)
  's' => Class([(' ', ' '), ('\t', '\r')], false)
  'n' => Byte('\n')
  't' => Byte('\t')
  other => Byte(other)
}

# `Split` prefers the first way.
enum Op { One(fn(int) -> bool), Split(int, int), Goto(int), Save(int), AtStart, AtEnd, Found }

class Pattern { ops: [Op] = [], groups: int = 0
  fn new(text: str) -> Pattern {
    let reader = Reader(text)
    let tree = reader.choice()
    if reader.at < text.len { throw Error("`)` at {reader.at} has nothing in front") }
    let pattern = Pattern(groups: reader.groups)
    pattern.compile(Group(0, tree))
    pattern.ops.push(Found)
    pattern
  }
  fn put(self, op: Op) -> int { self.ops.push(op); self.ops.len - 1 }
  fn compile(self, node: Node) -> () = match node {
    Empty => ()
    Byte(wanted) => self.ops.push(One(|c| c == wanted))
    Any => self.ops.push(One(|c| c != '\n'))
    Class(ranges, negated) => self.ops.push(One(|c| ranges.any(|(low, high)| c in low..=high) != negated))
    Start => self.ops.push(AtStart)
    End => self.ops.push(AtEnd)
    Sequence(parts) => for part in parts { self.compile(part) }
    Group(n, inner) => { self.ops.push(Save(2 * n)); self.compile(inner); self.ops.push(Save(2 * n + 1)) }
    Choice(ways) => {
      let jumps: [int] = []
      for (i, way) in ways.enumerate() {
        if i == ways.len - 1 { self.compile(way); break }
        let split = self.put(Found)
        self.compile(way)
        jumps.push(self.put(Found))
        self.ops[split] = Split(split + 1, self.ops.len)
      }
      for jump in jumps { self.ops[jump] = Goto(self.ops.len) }
    }
    Repeat(inner, least, most) => {
      for _ in 0..least { self.compile(inner) }
      if most != null { for _ in least..most! { self.maybe(inner, false) } } else { self.maybe(inner, true) }
    }
  }
  fn maybe(self, node: Node, again: bool) {
    let split = self.put(Found)
    self.compile(node)
    if again { self.ops.push(Goto(split)) }
    self.ops[split] = Split(split + 1, self.ops.len)
  }

  # Start and end of the whole and of each group; null where it does not occur.
  fn find(self, text: str, from = 0) -> [int]? {
    var found: [int]? = null
    var threads: [(int, [int])] = []
    for at in from..=text.len {
      let seen: [int: bool] = [:]
      let now: [(int, [int])] = []
      for (op, saved) in threads { self.follow(op, saved, at, text, seen, now) }
      if found == null { self.follow(0, [-1; 2 * self.groups + 2], at, text, seen, now) }
      let next: [(int, [int])] = []
      for (op, saved) in now {
        match self.ops[op] {
          Found => { found = saved; break }
          One(fits) => if at < text.len and fits(text[at]) { next.push((op + 1, saved)) }
          _ => {}
        }
      }
      threads = next
      if threads.len == 0 and found != null { break }
    }
    found
  }
  fn follow(self, op: int, saved: [int], at: int, text: str, seen: [int: bool], out: [(int, [int])]) {
    if op in seen { return }
    seen[op] = true
    match self.ops[op] {
      Goto(to) => self.follow(to, saved, at, text, seen, out)
      Split(a, b) => { self.follow(a, saved, at, text, seen, out); self.follow(b, saved, at, text, seen, out) }
      Save(n) => { let copy = saved.copy(); copy[n] = at; self.follow(op + 1, copy, at, text, seen, out) }
      AtStart => if at == 0 { self.follow(op + 1, saved, at, text, seen, out) }
      AtEnd => if at == text.len { self.follow(op + 1, saved, at, text, seen, out) }
      One(_) | Found => out.push((op, saved))
    }
  }
  fn groups_in(self, text: str) -> [str?]? {
    let places = self.find(text) ?? return null
    let out: [str?] = []
    for i in 0..=self.groups { out.push(if places[2 * i] < 0 { null } else { text[places[2 * i]..places[2 * i + 1]] }) }
    out
  }
  fn all(self, text: str) -> [str] {
    let out: [str] = []
    var at = 0
    while at <= text.len and let places = self.find(text, at) {
      out.push(text[places[0]..places[1]])
      at = max(places[1], places[0] + 1)
    }
    out
  }
}

for (pattern, text) in [
  ("a+b*", "xxaabbb"), ("^a|b$", "cab"), ("(a|ab)(c|bcd)(d*)", "abcd"), ("a.c", "a\nc abc"), ("[^a-c]+", "abcxyzab"), ("colou?r", "my color"),
  (r"(\d+)-(\d+)(-\d+)?", "tel 12-345."), ("a\{2,3}", "aaaa"), ("(a*)*", "aaa"), ("x*", "aaa"), ("^$", ""), (r"\w+@\w+\.(com|org)", "mail ada@host.org now"), ("(a|b)*abb", "babaabbb"), ("z", "abc"), (r"[\d.]+", "v1.2.3-x"), ("a\{3}", "aa"),
] { print(pattern, Pattern.new(pattern).groups_in(text)) }
print(Pattern.new(r"\w+").all("one, two;  three"), Pattern.new("a*").all("baac"), Pattern.new(r"-?\d+").all("1 -2+33"))
for bad in ["(a", "a)", "*a", "[a", "a\{x}", "a\{3,2}", "\\"] { try { Pattern.new(bad); print(bad) } catch e { print("{bad}: {e.message}") } }
# What makes other matchers run for ages.
let n = 60
print(Pattern.new("(a?)\{{n}}a\{{n}}").find("a".repeat(n))?.len, Pattern.new("(a*)*b").find("a".repeat(n)))

#= a+b* ["aabbb"]
#= ^a|b$ ["b"]
#= (a|ab)(c|bcd)(d*) ["abcd", "a", "bcd", ""]
#= a.c ["abc"]
#= [^a-c]+ ["xyz"]
#= colou?r ["color"]
#= (\d+)-(\d+)(-\d+)? ["12-345", "12", "345", null]
#= a{2,3} ["aaa"]
#= (a*)* ["aaa", "aaa"]
#= x* [""]
#= ^$ [""]
#= \w+@\w+\.(com|org) ["ada@host.org", "org"]
#= (a|b)*abb ["babaabb", "a"]
#= z null
#= [\d.]+ ["1.2.3"]
#= a{3} null
#= ["one", "two", "three"] ["", "aa", "", ""] ["1", "-2", "33"]
#= (a: `)` is missing at 2
#= a): `)` at 1 has nothing in front
#= *a: `*` at 0 has nothing in front
#= [a: the pattern ends too early
#= a{x}: a number is missing at 2
#= a{3,2}: 3 is more than 2
#= \: the pattern ends too early
#= 4 null
