# JSON: a recursive descent over bytes, errors with line and column, a writer in two styles, paths into a document.

enum Json {
  Null, Bool(bool), Number(float), Text(str), List([Json]), Object([str: Json])

  # `user.tags.1`: the value at the end of a path, if all of its steps exist.
  fn at(self, path: str) -> Json? {
    var here = self
    for step in path.split(".") {
      here = match here {
        Object(members) => members.get(step) ?? return null
        List(items) => {
          let i = step.parse_int() ?? return null
          if i < 0 or i >= items.len { return null }
          items[i]
        }
        _ => return null
      }
    }
    here
  }

  fn show(self, indent = 0, depth = 0) -> str {
    let (open, end) = if indent == 0 {
      ("", "")
    } else {
      ("\n" + " ".repeat(indent * (depth + 1)), "\n" + " ".repeat(indent * depth))
    }
    match self {
      Null => "null"
      Bool(b) => "{b}"
      Number(n) => if n == n.floor() and n.abs() < 1e15 { "{int(n)}" } else { "{n}" }
      Text(s) => quoted(s)
      List([]) => "[]"
      List(items) => "[" + items.map(|x| open + x.show(indent, depth + 1)).join(",") + end + "]"
      Object(members) => {
        let parts: [str] = []
        let colon = if indent == 0 { ":" } else { ": " }
        for (key, value) in members {
          parts.push(open + quoted(key) + colon + value.show(indent, depth + 1))
        }
        if parts.len == 0 { "\{\}" } else { "\{" + parts.join(",") + end + "\}" }
      }
    }
  }
}

fn quoted(text: str) -> str {
  let signs = text.chars().map(|c| match c {
    "\"" => "\\\""
    "\\" => "\\\\"
    "\n" => "\\n"
    "\t" => "\\t"
    _ => if c[0] < ' ' { "\\u{c[0]:04x}" } else { c }
  })
  "\"" + signs.join("") + "\""
}

fn is_digit(c: int) = c >= '0' and c <= '9'

class Parser {
  text: str, at: int = 0, depth: int = 0
  const DEEPEST = 8

  fn peek(self) -> int = if self.at < self.text.len { self.text[self.at] } else { -1 }

  fn fail(self, what: str) -> Error {
    let before = self.text[..self.at].split("\n")
    Error("{before.len}:{before[before.len - 1].len + 1}: {what}")
  }

  fn space(self) { while self.peek() in [' ', '\n', '\t', '\r'] { self.at += 1 } }

  fn accept(self, c: int) -> bool {
    self.space()
    if self.peek() == c { self.at += 1; true } else { false }
  }

  fn expect(self, c: int) { if not self.accept(c) { throw self.fail("`{chr(c)}` expected") } }

  fn word(self, word: str, value: Json) -> Json {
    if not self.text[self.at..].starts_with(word) { throw self.fail("unknown word") }
    self.at += word.len
    value
  }

  fn value(self) -> Json {
    self.space()
    self.depth += 1
    defer self.depth -= 1
    if self.depth > Parser.DEEPEST { throw self.fail("nested too deeply") }
    match self.peek() {
      'n' => self.word("null", Null)
      't' => self.word("true", Bool(true))
      'f' => self.word("false", Bool(false))
      '"' => Text(self.string())
      '[' => self.list()
      '{' => self.object()
      '-' | '0'..='9' => self.number()
      -1 => throw self.fail("a value expected at the end")
      c => throw self.fail("a value expected, not `{chr(c)}`")
    }
  }

  fn list(self) -> Json {
    self.expect('[')
    let items: [Json] = []
    if self.accept(']') { return List(items) }
    loop {
      items.push(self.value())
      if self.accept(',') { continue }
      self.expect(']')
      break List(items)
    }
  }

  fn object(self) -> Json {
    self.expect('{')
    let members: [str: Json] = [:]
    if self.accept('}') { return Object(members) }
    loop {
      self.space()
      let start = self.at
      let key = self.string()
      if key in members { self.at = start; throw self.fail("`{key}` is there twice") }
      self.expect(':')
      members[key] = self.value()
      if self.accept(',') { continue }
      self.expect('}')
      break Object(members)
    }
  }

  fn digits(self) {
    if not is_digit(self.peek()) { throw self.fail("a digit expected") }
    while is_digit(self.peek()) { self.at += 1 }
  }

  fn number(self) -> Json {
    let start = self.at
    if self.peek() == '-' { self.at += 1 }
    if self.peek() == '0' { self.at += 1 } else { self.digits() }
    if self.peek() == '.' { self.at += 1; self.digits() }
    if self.peek() in ['e', 'E'] {
      self.at += 1
      if self.peek() in ['+', '-'] { self.at += 1 }
      self.digits()
    }
    Number(self.text[start..self.at].parse_float()!)
  }

  fn string(self) -> str {
    if self.peek() != '"' { throw self.fail("a string expected") }
    self.at += 1
    var found = ""
    loop {
      let start = self.at
      while self.peek() not in ['"', '\\'] and self.peek() >= ' ' { self.at += 1 }
      found += self.text[start..self.at]
      match self.peek() {
        '"' => { self.at += 1; break found }
        '\\' => { self.at += 1; found += self.escape() }
        -1 => throw self.fail("the string does not end")
        _ => throw self.fail("a control character in a string")
      }
    }
  }

  fn escape(self) -> str {
    let c = self.peek()
    self.at += 1
    match c {
      '"' | '\\' | '/' => chr(c)
      'n' => "\n"
      't' => "\t"
      'r' => "\r"
      'b' => "\x08"
      'f' => "\x0c"
      'u' => {
        let high = self.four()
        if high not in 0xd800..0xdc00 { return chr(high) }
        # Two halves make one character above U+FFFF.
        if not self.text[self.at..].starts_with("\\u") { throw self.fail("half a surrogate pair") }
        self.at += 2
        chr(0x10000 + ((high - 0xd800) << 10) + (self.four() - 0xdc00))
      }
      _ => { self.at -= 1; throw self.fail("unknown escape") }
    }
  }

  fn four(self) -> int {
    var code = 0
    for _ in 0..4 {
      let c = self.peek()
      code = code * 16 + match c {
        '0'..='9' => c - '0'
        'a'..='f' => c - 'a' + 10
        'A'..='F' => c - 'A' + 10
        _ => throw self.fail("four hexadecimal digits expected")
      }
      self.at += 1
    }
    code
  }
}

fn parse(text: str) -> Json {
  let parser = Parser(text)
  let value = parser.value()
  parser.space()
  if parser.at < text.len { throw parser.fail("there is more behind the value") }
  value
}

let document = parse(r"""
{ "name": "Ada \"the first\" \u00e9\ud83d\ude00",
  "born": 1815, "ratio": -0.125e2, "tiny": 25E-4,
  "tags": ["math", [], {}, [1, [2, 3]]],
  "address": { "city": "London", "zip": null, "known": true } }
""")
print(document.show())
#= {"name":"Ada \"the first\" é😀","born":1815,"ratio":-12.5,"tiny":0.0025,"tags":["math",[],{},[1,[2,3]]],"address":{"city":"London","zip":null,"known":true}}
print(parse(document.show()) == document, parse(document.show(indent: 4)) == document)  #= true true
print(parse(r"""{"a": [1, {"b": []}], "c": {}}""").show(indent: 2))
#= {
#=   "a": [
#=     1,
#=     {
#=       "b": []
#=     }
#=   ],
#=   "c": {}
#= }
for path in ["address.city", "tags.3.1.0", "tags.9", "tags.x", "born.year", "address.zip"] {
  print(path, if let found = document.at(path) { found.show() } else { "is not there" })
}
#= address.city "London"
#= tags.3.1.0 2
#= tags.9 is not there
#= tags.x is not there
#= born.year is not there
#= address.zip null
print(parse(r"""{"z": "tab\there\u0001", "a": "\/\\"}""").show())  #= {"z":"tab\there\u0001","a":"/\\"}

for text in [
  "", "[1, 2", "[1 2]", "\{\"a\" 1}", "\{\"a\": 1, \"a\": 2}", "01", "-", "1.e5", "nul", "\"abc",
  "\"a\nb\"", "[1,]",
  "[]]", "\"\\q\"", "\"\\u12g4\"", "\"\\ud800x\"", "[\n  1,\n  @\n]", "[[[[[[[[[]]]]]]]]]",
] {
  try { print(parse(text).show()) } catch e { print(e.message) }
}

#= 1:1: a value expected at the end
#= 1:6: `]` expected
#= 1:4: `]` expected
#= 1:6: `:` expected
#= 1:10: `a` is there twice
#= 1:2: there is more behind the value
#= 1:2: a digit expected
#= 1:3: a digit expected
#= 1:1: unknown word
#= 1:5: the string does not end
#= 1:3: a control character in a string
#= 1:4: a value expected, not `]`
#= 1:3: there is more behind the value
#= 1:3: unknown escape
#= 1:6: four hexadecimal digits expected
#= 1:8: half a surrogate pair
#= 3:3: a value expected, not `@`
#= 1:9: nested too deeply
