# A reader for configuration files: sections, values of several types, references, and messages with lines.

enum Value { Number(float), Whole(int), Text(str), Flag(bool), Many([Value]), Table(Section)
  fn show(self) -> str = match self {
    Number(x) => "{x}", Whole(n) => "{n}", Text(s) => "\"{s}\"", Flag(b) => "{b}"
    Many(all) => "[{all.map(|v| v.show()).join(", ")}]"
    Table(section) => "\{{section.names().map(|n| "{n} = {section.values[n].show()}").join(", ")}}"
  }
  fn kind(self) = match self { Number(_) => "number", Whole(_) => "int", Text(_) => "text", Flag(_) => "flag", Many(_) => "list", Table(_) => "section" }
}
class Section { values: [str: Value] = [:]
  fn names(self) = self.values.keys()
  # `server.ports.0` goes through sections and lists.
  fn find(self, path: str) -> Value? {
    var here: Value? = Table(self)
    for name in path.split(".") {
      let inside = here ?? return null
      here = match inside {
        Table(section) => section.values.get(name)
        Many(all) => if let i = name.parse_int() and i in 0..all.len { all[i] } else { null }
        _ => null
      }
    }
    here
  }
  fn text(self, path: str, otherwise = "") -> str = match self.find(path) { null => otherwise, Text(s) => s, v => throw Error("`{path}` is a {v.kind()}, not a text") }
  fn int(self, path: str, otherwise = 0) -> int = match self.find(path) { null => otherwise, Whole(n) => n, v => throw Error("`{path}` is a {v.kind()}, not an int") }
}

class Reader { root: Section = Section(), here: Section = Section(), text: str = "", at: int = 0, line: int = 0, problems: [str] = []
  fn read(source: str) -> Reader {
    let reader = Reader()
    reader.here = reader.root
    for (index, line) in source.lines().enumerate() {
      reader.line = index + 1
      reader.text = line
      reader.at = 0
      try { reader.statement() } catch e { reader.problems.push("line {reader.line}: {e.message}") }
    }
    reader
  }
  fn skip(self) { while self.at < self.text.len and self.text[self.at] in [' ', '\t'] { self.at += 1 } }
  fn peek(self) -> int { self.skip(); if self.at < self.text.len { self.text[self.at] } else { 0 } }
  fn took(self, c: int) -> bool { if self.peek() != c { return false }; self.at += 1; true }
  fn word(self) -> str {
    self.skip()
    let start = self.at
    while self.at < self.text.len and (self.text[self.at] in 'a'..='z' or self.text[self.at] in 'A'..='Z' or self.text[self.at] in '0'..='9' or self.text[self.at] in ['_', '-', '+', '.']) { self.at += 1 }
    self.text[start..self.at]
  }
  fn end(self) { let c = self.peek(); if c != 0 and c != '#' { throw Error("`{self.text[self.at..]}` is left over") } }

  fn statement(self) {
    if self.peek() in [0, '#'] { return }
    if self.took('[') {
      let path = self.word()
      self.took(']') or throw Error("`]` is missing")
      self.end()
      self.here = self.root
      for name in path.split(".") {
        if name == "" { throw Error("a section without a name") }
        self.here = match self.here.values.get(name) {
          null => { let made = Section(); self.here.values[name] = Table(made); made }
          Table(section) => section
          v => throw Error("`{name}` is there as a {v.kind()}")
        }
      }
      return
    }
    let name = self.word()
    if name == "" { throw Error("a name is missing in front of `{self.text[self.at..]}`") }
    self.took('=') or throw Error("`=` is missing behind `{name}`")
    if name in self.here.values { throw Error("`{name}` is there already") }
    let value = self.value()
    self.end()
    self.here.values[name] = value
  }

  fn value(self) -> Value {
    if self.took('"') { return Text(self.quoted()) }
    if self.took('[') {
      let all: [Value] = []
      while not self.took(']') {
        all.push(self.value())
        if not self.took(',') { self.took(']') or throw Error("`,` or `]` is missing"); break }
      }
      return Many(all)
    }
    if self.took('$') {
      let path = self.word()
      return self.root.find(path) ?? throw Error("nothing is called `{path}`")
    }
    match self.word() {
      "true" | "yes" | "on" => Flag(true)
      "false" | "no" | "off" => Flag(false)
      "" => throw Error("a value is missing")
      word => if let n = word.parse_int() { Whole(n) } else if let x = word.parse_float() { Number(x) } else { throw Error("`{word}` is no value; texts stand in quotes") }
    }
  }
  fn quoted(self) -> str {
    var out = ""
    while self.at < self.text.len {
      let c = self.text[self.at]
      self.at += 1
      if c == '"' { return out }
      if c == '\\' and self.at < self.text.len {
        let e = self.text[self.at]
        out += match e { 'n' => "\n", 't' => "\t", '"' => "\"", '\\' => "\\", other => throw Error("`\\{chr(other)}` means nothing") }
        self.at += 1
      } else {
        # A character may have several bytes.
        let start = self.at - 1
        while self.at < self.text.len and self.text[self.at] & 0xc0 == 0x80 { self.at += 1 }
        out += self.text[start..self.at]
      }
    }
    throw Error("the text does not end")
  }
}

let good = Reader.read("""
  # what is where
  title = "Ünïcode \\"quoted\\" # no comment"   # a comment
  debug = yes
  [server]
  host = "localhost"
  ports = [8000, 8001, [1, 2.5],]
  limit = -0x10
  [server.log]
  level = "info"
  copy = $server.ports
  rate = 1e3
  [client]
  server = $server.host
  empty = []
  """)
print(good.problems, good.root.names())
print(Table(good.root).show())
print(good.root.int("server.ports.1"), good.root.int("server.limit"), good.root.int("nowhere", 7), good.root.text("client.server"), good.root.text("title").len)
print(good.root.find("server.log.rate")?.show(), good.root.find("server.ports.2.1")?.show(), good.root.find("server.ports.9"), good.root.find("debug.deeper"))
for path in ["debug", "server", "server.ports"] { try { good.root.text(path) } catch e { print(e.message) } }

let bad = Reader.read("""
  = 1
  a
  b =
  c = hello
  d = "open
  e = [1, 2
  f = [1 2]
  g = 1 2
  h = $nothing.here
  i = 1
  i = 2
  [i]
  [open
  [a..b]
  j = "\\q"
  """)
for problem in bad.problems { print(problem) }
print(bad.root.names())

#= [] ["title", "debug", "server", "client"]
#= {title = "Ünïcode "quoted" # no comment", debug = true, server = {host = "localhost", ports = [8000, 8001, [1, 2.5]], limit = -16, log = {level = "info", copy = [8000, 8001, [1, 2.5]], rate = 1000.0}}, client = {server = "localhost", empty = []}}
#= 8001 -16 7 localhost 31
#= 1000.0 2.5 null null
#= `debug` is a flag, not a text
#= `server` is a section, not a text
#= `server.ports` is a list, not a text
#= line 1: a name is missing in front of `= 1`
#= line 2: `=` is missing behind `a`
#= line 3: a value is missing
#= line 4: `hello` is no value; texts stand in quotes
#= line 5: the text does not end
#= line 6: `,` or `]` is missing
#= line 7: `,` or `]` is missing
#= line 8: `2` is left over
#= line 9: nothing is called `nothing.here`
#= line 11: `i` is there already
#= line 12: `i` is there as a int
#= line 13: `]` is missing
#= line 14: a section without a name
#= line 15: `\q` means nothing
#= ["i", "a"]
