# Tokens of a language with indentation: the tokenizer is an iterator, mistakes are collected, places are exact.

enum Kind { NAME, KEYWORD, NUMBER, TEXT, SIGN, NEWLINE, INDENT, DEDENT, END }
struct Place { line: int, column: int
  fn show(self) = "{self.line}:{self.column}" }
class Token { kind: Kind, text: str, place: Place }
class Problem { message: str, place: Place }

let keywords = ["def": 1, "return": 1, "if": 1, "while": 1, "not": 1]
# Longer signs stand before those that they start with.
let signs = ["<<=", "**", "==", "<=", "<<", "->", "+=", "+", "-", "*", "<", "=", "(", ")", ",", ":"]

fn is_letter(c: int) = c in 'a'..='z' or c in 'A'..='Z' or c == '_'
fn is_digit(c: int) = c in '0'..='9'
fn is_hex(c: int) = is_digit(c) or c in 'a'..='f' or c in 'A'..='F'

class Tokenizer { source: str, at: int = 0, line: int = 1, line_start: int = 0
  depth: int = 0
  fresh: bool = true
  done: bool = false
  levels: [int] = [0]
  waiting: [Token] = []
  problems: [Problem] = []

  fn place(self, at: int) = Place(self.line, at - self.line_start + 1)
  fn peek(self) -> int = if self.at < self.source.len { self.source[self.at] } else { 0 }
  fn skip_while(self, test: fn(int) -> bool) { while self.at < self.source.len and test(self.peek()) { self.at += 1 } }
  fn problem(self, message: str, at: int) { self.problems.push(Problem(message, self.place(at))) }
  fn token(self, kind: Kind, start: int) = Token(kind, self.source[start..self.at], self.place(start))

  fn end_line(self) {
    self.at += 1
    self.line += 1
    self.line_start = self.at
  }

  # What the blanks in front of a line say: one token at most for more of them, several for less.
  fn indentation(self) {
    self.fresh = false
    let start = self.at
    self.skip_while(|c| c == ' ')
    if self.peek() in ['\n', ';'] { return }
    let width = self.at - start
    if width > self.levels[self.levels.len - 1] {
      self.levels.push(width)
      self.waiting.push(Token(INDENT, "", self.place(self.at)))
      return
    }
    while width < self.levels[self.levels.len - 1] {
      self.levels.pop()
      self.waiting.push(Token(DEDENT, "", self.place(self.at)))
    }
    if width != self.levels[self.levels.len - 1] { self.problem("no block has {width} blanks", self.at) }
  }

  fn next(self) -> Token? {
    loop {
      if self.fresh and self.depth == 0 { self.indentation() }
      if self.waiting.len > 0 {
        let first = self.waiting[0]
        self.waiting.remove(0)
        return first
      }
      if self.done { return null }
      self.skip_while(|c| c == ' ')
      let start = self.at
      let c = self.peek()
      if self.at >= self.source.len {
        while self.levels.len > 1 {
          self.levels.pop()
          self.waiting.push(Token(DEDENT, "", self.place(start)))
        }
        self.waiting.push(self.token(END, start))
        self.fresh = false
        self.done = true
      } else if c == ';' {
        self.skip_while(|c| c != '\n')
      } else if c == '\n' {
        # A line break inside parentheses, and an empty line, mean nothing.
        let counts = self.depth == 0 and self.source[self.line_start..start].trim() != ""
            and not self.source[self.line_start..start].trim().starts_with(";")
        let token = Token(NEWLINE, "", self.place(start))
        self.end_line()
        self.fresh = true
        if counts { return token }
      } else if is_letter(c) {
        self.skip_while(|c| is_letter(c) or is_digit(c))
        return self.token(if self.source[start..self.at] in keywords { KEYWORD } else { NAME }, start)
      } else if is_digit(c) {
        self.number()
        return self.token(NUMBER, start)
      } else if c == '\'' {
        self.text()
        return self.token(TEXT, start)
      } else {
        for sign in signs {
          if not self.source[start..].starts_with(sign) { continue }
          self.at += sign.len
          if sign == "(" { self.depth += 1 }
          if sign == ")" { self.depth = max(self.depth - 1, 0) }
          return self.token(SIGN, start)
        }
        self.problem("`{chr(c)}` means nothing", start)
        self.at += 1
      }
    }
  }

  fn number(self) {
    let start = self.at
    if self.source[start..].starts_with("0x") {
      self.at += 2
      self.skip_while(is_hex)
      if self.at == start + 2 { self.problem("hexadecimal digits expected", self.at) }
    } else {
      self.skip_while(is_digit)
      if self.peek() == '.' { self.at += 1; self.skip_while(is_digit) }
    }
    if is_letter(self.peek()) {
      self.problem("a name cannot follow a number", self.at)
      self.skip_while(is_letter)
    }
  }

  fn text(self) {
    let start = self.at
    self.at += 1
    self.skip_while(|c| c != '\'' and c != '\n')
    if self.peek() == '\'' { self.at += 1 } else { self.problem("the text does not end", start) }
  }
}

fn show(t: Token) -> str = match t.kind {
  NEWLINE => "/"
  INDENT => "\{"
  DEDENT => "}"
  END => "END"
  KEYWORD => t.text.upper()
  _ => t.text
}

fn count(tokens: [Token]) -> [Kind: int] {
  let counts: [Kind: int] = [:]
  for t in tokens { counts[t.kind] = (counts.get(t.kind) ?? 0) + 1 }
  counts
}

fn all_tokens(tokenizer: Tokenizer) -> [Token] {
  let found: [Token] = []
  for token in tokenizer { found.push(token) }
  found
}

let good = """
def power(base, n) -> int:
  ; by squaring
  if n <= 1:
    return base

  half = power(base**2,
      n)
  while not half:
    half <<= 0x1f
    if a < -1.5: return 'it; is'
total += power(2, 10)
"""
let tokenizer = Tokenizer(good)
let tokens = all_tokens(tokenizer)
var line: [str] = []
for t in tokens {
  line.push(show(t))
  if t.kind in [NEWLINE, END] {
    print(line.join(" "))
    line = []
  }
}
print(tokenizer.problems.len, tokenizer.levels, count(tokens))
let numbers = tokens.filter(|t| t.kind == NUMBER)
print(numbers.map(|t| "{t.text}@{t.place.show()}").join(" "))

# Each token stands where it says.
let lines = good.split("\n")
for t in tokens {
  let start = t.place.column - 1
  if t.text != "" { assert lines[t.place.line - 1][start..start + t.text.len] == t.text }
}

let bad = Tokenizer("if a:\n    b = 3x + 'abc\n  c ? 0x\n@ = (1))\n")
print(all_tokens(bad).map(|t| show(t)).join(" "))
for p in bad.problems { print("{p.place.show()}: {p.message}") }
print(all_tokens(Tokenizer("")).map(|t| str(t.kind)), all_tokens(Tokenizer("x")).map(|t| str(t.kind)))

#= DEF power ( base , n ) -> int : /
#= { IF n <= 1 : /
#= { RETURN base /
#= } half = power ( base ** 2 , n ) /
#= WHILE NOT half : /
#= { half <<= 0x1f /
#= IF a < - 1.5 : RETURN 'it; is' /
#= } } total += power ( 2 , 10 ) END
#= 0 [0] [KEYWORD: 7, NAME: 15, SIGN: 21, NEWLINE: 7, INDENT: 3, NUMBER: 6, DEDENT: 3, TEXT: 1, END: 1]
#= 1@3:11 2@6:22 0x1f@9:14 1.5@10:13 2@11:16 10@11:19
#= IF a : / { b = 3x + 'abc / } c 0x / = ( 1 ) ) / END
#= 2:10: a name cannot follow a number
#= 2:14: the text does not end
#= 3:3: no block has 2 blanks
#= 3:5: `?` means nothing
#= 3:9: hexadecimal digits expected
#= 4:1: `@` means nothing
#= ["END"] ["NAME", "END"]
