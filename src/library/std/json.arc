## JSON: reading and writing.
##
## `json.parse(text)` gives a `Json`; `json.write(value)` its text. Objects keep the order of their keys.

enum Json {
  Null
  Bool(value: bool)
  Int(value: int)
  Number(value: float)
  Text(value: str)
  List(items: [Json])
  Object(members: [str: Json])

  ## A member of an object; null where it is none, or has no such member.
  fn get(self, key: str) -> Json? = match self { Object(members) => members.get(key), _ => null }

  ## An item of a list; null where it is none, or too short.
  fn at(self, index: int) -> Json? = match self {
    List(items) => if index >= 0 and index < items.len { items[index] } else { null }
    _ => null
  }

  fn as_text(self) -> str? = match self { Text(value) => value, _ => null }
  fn as_bool(self) -> bool? = match self { Bool(value) => value, _ => null }
  fn as_int(self) -> int? = match self {
    Int(value) => value
    Number(value) if value == value.floor() and value.abs() < 9e15 => _whole(value)
    _ => null
  }
  fn as_number(self) -> float? =
    match self { Int(value) => _decimal(value), Number(value) => value, _ => null }
  fn as_list(self) -> [Json]? = match self { List(items) => items, _ => null }
  fn as_object(self) -> [str: Json]? = match self { Object(members) => members, _ => null }
  fn is_null(self) -> bool = match self { Null => true, _ => false }

  ## Items of a list, or members of an object; 0 of everything else.
  fn size(self) -> int =
    match self { List(items) => items.len, Object(members) => members.len, _ => 0 }
}

fn _whole(x: float) -> int = int(x)
fn _decimal(x: int) -> float = float(x)

## The value that a text says; an error names line and column of what is wrong.
fn parse(text: str) -> Json {
  let parser = _Parser(text)
  parser.skip()
  let value = parser.value(0)
  parser.skip()
  if parser.at < text.len { parser.fail("there is more behind the value") }
  value
}

class _Parser {
  text: str, at: int = 0
  fn fail(self, what: str) -> Error {
    var (line, column) = (1, 1)
    for i in 0..self.at.min(self.text.len) {
      if self.text[i] == '\n' { line += 1; column = 1 } else { column += 1 }
    }
    throw Error("line {line}, column {column}: {what}", kind: "json")
  }

  fn peek(self) -> int = if self.at < self.text.len { self.text[self.at] } else { -1 }

  fn skip(self) {
    while self.at < self.text.len {
      let c = self.text[self.at]
      if c != ' ' and c != '\n' and c != '\t' and c != '\r' { return }
      self.at += 1
    }
  }

  fn value(self, depth: int) -> Json {
    if depth > 500 { self.fail("it is nested too deeply") }
    match self.peek() {
      '{' => self.object(depth)
      '[' => self.list(depth)
      '"' => Text(self.string())
      't' => self.word("true", Bool(true))
      'f' => self.word("false", Bool(false))
      'n' => self.word("null", Null)
      '-' | '0'..='9' => self.number()
      -1 => { self.fail("the text ends too early"); Null }
      _ => { self.fail("no value begins like this"); Null }
    }
  }

  fn word(self, word: str, value: Json) -> Json {
    let end = (self.at + word.len).min(self.text.len)
    for i in self.at..end {
      if self.text[i] != word[i - self.at] { self.fail("no value begins like this") }
    }
    if end - self.at < word.len { self.fail("the text ends too early") }
    self.at = end
    value
  }

  fn digits(self) {
    let start = self.at
    while self.peek() >= '0' and self.peek() <= '9' { self.at += 1 }
    if self.at == start { self.fail("a digit is missing") }
  }

  fn number(self) -> Json {
    let start = self.at
    if self.peek() == '-' { self.at += 1 }
    if self.peek() == '0' { self.at += 1 } else { self.digits() }
    var whole = true
    if self.peek() == '.' { whole = false; self.at += 1; self.digits() }
    if self.peek() == 'e' or self.peek() == 'E' {
      whole = false
      self.at += 1
      if self.peek() == '+' or self.peek() == '-' { self.at += 1 }
      self.digits()
    }
    let digits = self.text[start..self.at]
    if whole and let n = digits.parse_int() { return Int(n) }
    Number(digits.parse_float() ?? 0.0)
  }

  fn string(self) -> str {
    self.at += 1
    let parts: [str] = []
    var start = self.at
    loop {
      match self.peek() {
        '"' => {
          parts.push(self.text[start..self.at])
          self.at += 1
          break
        }
        '\\' => {
          parts.push(self.text[start..self.at])
          parts.push(self.escape())
          start = self.at
        }
        -1 => self.fail("this text is not closed")
        c if c < 32 => self.fail("a text has no bare control characters")
        _ => self.at += 1
      }
    }
    parts.join("")
  }

  fn escape(self) -> str {
    let sign = if self.at + 1 < self.text.len { self.text[self.at + 1] } else { -1 }
    self.at += 2
    match sign {
      'n' => "\n"
      't' => "\t"
      'r' => "\r"
      'b' => chr(8)
      'f' => chr(12)
      '"' => "\""
      '\\' => "\\"
      '/' => "/"
      'u' => {
        let first = self.four()
        if first < 0xd800 or first > 0xdfff { return chr(first) }
        # Two halves make one character.
        if first < 0xdc00 and self.peek() == '\\' {
          self.at += 2
          let second = self.four()
          if second >= 0xdc00 and second <= 0xdfff {
            return chr(0x10000 + (first - 0xd800) * 1024 + second - 0xdc00)
          }
        }
        "\u{fffd}"
      }
      _ => { self.at -= 1; self.fail("there is no such escape"); "" }
    }
  }

  fn four(self) -> int {
    if self.at + 4 > self.text.len { self.fail("four hexadecimal digits are missing") }
    var code = 0
    for _ in 0..4 {
      let c = self.text[self.at]
      code = code * 16 + match c {
        '0'..='9' => c - '0'
        'a'..='f' => c - 'a' + 10
        'A'..='F' => c - 'A' + 10
        _ => { self.fail("this is no hexadecimal digit"); 0 }
      }
      self.at += 1
    }
    code
  }

  fn list(self, depth: int) -> Json {
    let items: [Json] = []
    self.at += 1
    self.skip()
    if self.peek() == ']' { self.at += 1; return List(items) }
    loop {
      self.skip()
      items.push(self.value(depth + 1))
      self.skip()
      match self.peek() {
        ',' => self.at += 1
        ']' => { self.at += 1; break }
        _ => self.fail("`,` or `]` is missing")
      }
    }
    List(items)
  }

  fn object(self, depth: int) -> Json {
    let members: [str: Json] = [:]
    self.at += 1
    self.skip()
    if self.peek() == '}' { self.at += 1; return Object(members) }
    loop {
      self.skip()
      if self.peek() != '"' { self.fail("a key in double quotes is missing") }
      let key = self.string()
      self.skip()
      if self.peek() != ':' { self.fail("`:` is missing") }
      self.at += 1
      self.skip()
      members[key] = self.value(depth + 1)
      self.skip()
      match self.peek() {
        ',' => self.at += 1
        '}' => { self.at += 1; break }
        _ => self.fail("`,` or `\}` is missing")
      }
    }
    Object(members)
  }
}

## The text of a value; with an indent on lines of their own.
fn write(value: Json, indent = 0) -> str {
  let out: [str] = []
  _write(value, indent, 0, out)
  out.join("")
}

fn _break(indent: int, depth: int, out: [str]) {
  if indent > 0 { out.push("\n"); out.push(" ".repeat(indent * depth)) }
}

fn _write(value: Json, indent: int, depth: int, out: [str]) {
  match value {
    Null => out.push("null")
    Bool(value) => out.push(str(value))
    Int(value) => out.push(str(value))
    Number(value) => out.push(if value.is_finite() { str(value) } else { "null" })
    Text(value) => out.push(quote(value))
    List(items) => {
      out.push("[")
      for i in 0..items.len {
        if i > 0 { out.push(",") }
        _break(indent, depth + 1, out)
        _write(items[i], indent, depth + 1, out)
      }
      if items.len > 0 { _break(indent, depth, out) }
      out.push("]")
    }
    Object(members) => {
      out.push("\{")
      var first = true
      for (key, inner) in members {
        if not first { out.push(",") }
        first = false
        _break(indent, depth + 1, out)
        out.push(quote(key))
        out.push(if indent > 0 { ": " } else { ":" })
        _write(inner, indent, depth + 1, out)
      }
      if members.len > 0 { _break(indent, depth, out) }
      out.push("\}")
    }
  }
}

## A text as JSON writes it.
fn quote(text: str) -> str {
  let out = ["\""]
  var start = 0
  for i in 0..text.len {
    let c = text[i]
    if c >= 32 and c != '"' and c != '\\' { continue }
    out.push(text[start..i])
    start = i + 1
    out.push(match c {
      '"' => "\\\""
      '\\' => "\\\\"
      '\n' => "\\n"
      '\t' => "\\t"
      '\r' => "\\r"
      _ => "\\u{c:04x}"
    })
  }
  out.push(text[start..])
  out.push("\"")
  out.join("")
}
