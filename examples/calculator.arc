# A calculator: tokens, a parser by precedence, evaluation with variables, errors with places.

enum Token { Number(value: float), Name(text: str), Sign(text: str), End }
enum Expr {
  Value(float)
  Variable(str)
  Negated(Expr)
  Binary(sign: str, left: Expr, right: Expr)
  Call(name: str, argument: Expr)
}

fn is_digit(c: int) = c >= '0' and c <= '9'
fn is_letter(c: int) = (c >= 'a' and c <= 'z') or (c >= 'A' and c <= 'Z') or c == '_'

fn tokens(text: str) -> [Token] {
  let found: [Token] = []
  var at = 0
  while at < text.len {
    let c = text[at]
    if c == ' ' { at += 1; continue }
    let start = at
    if is_digit(c) {
      while at < text.len and (is_digit(text[at]) or text[at] == '.') { at += 1 }
      found.push(Number(
        text[start..at].parse_float() ?? throw Error("bad number {text[start..at]}"),
      ))
    } else if is_letter(c) {
      while at < text.len and (is_letter(text[at]) or is_digit(text[at])) { at += 1 }
      found.push(Name(text[start..at]))
    } else {
      at += 1
      found.push(Sign(text[start..at]))
    }
  }
  found.push(End)
  found
}

const LEVELS = 3

class Parser {
  tokens: [Token], at: int = 0
  fn peek(self) = self.tokens[self.at]
  fn next(self) -> Token { self.at += 1; self.tokens[self.at - 1] }

  fn accept(self, sign: str) -> bool {
    match self.peek() {
      Sign(text) if text == sign => { self.at += 1; true }
      _ => false
    }
  }

  fn sum(self) -> Expr {
    var left = self.product()
    loop {
      if self.accept("+") {
        left = Binary("+", left, self.product())
      } else if self.accept("-") {
        left = Binary("-", left, self.product())
      } else {
        break left
      }
    }
  }

  fn product(self) -> Expr {
    var left = self.power()
    loop {
      if self.accept("*") {
        left = Binary("*", left, self.power())
      } else if self.accept("/") {
        left = Binary("/", left, self.power())
      } else {
        break left
      }
    }
  }

  # Powers are taken from right to left.
  fn power(self) -> Expr {
    let base = self.atom()
    if self.accept("^") { Binary("^", base, self.power()) } else { base }
  }

  fn atom(self) -> Expr {
    match self.next() {
      Number(value) => Value(value)
      Name(name) => if self.accept("(") {
        let argument = self.sum()
        if not self.accept(")") { throw Error("`)` is missing") }
        Call(name, argument)
      } else {
        Variable(name)
      }
      Sign("-") => Negated(self.atom())
      Sign("(") => {
        let inner = self.sum()
        if not self.accept(")") { throw Error("`)` is missing") }
        inner
      }
      Sign(text) => throw Error("`{text}` is out of place")
      End => throw Error("the text ends too early")
    }
  }
}

fn parse(text: str) -> Expr {
  let parser = Parser(tokens(text))
  let whole = parser.sum()
  match parser.peek() { End => whole, _ => throw Error("there is more behind the expression") }
}

fn evaluate(e: Expr, variables: [str: float]) -> float = match e {
  Value(value) => value
  Variable(name) => variables.get(name) ?? throw Error("nobody knows {name}")
  Negated(inner) => -evaluate(inner, variables)
  Call("sqrt", x) => evaluate(x, variables).sqrt()
  Call("abs", x) => evaluate(x, variables).abs()
  Call(name, _) => throw Error("there is no function {name}")
  Binary(sign, left, right) => {
    let (a, b) = (evaluate(left, variables), evaluate(right, variables))
    match sign {
      "+" => a + b
      "-" => a - b
      "*" => a * b
      "/" => if b == 0.0 { throw Error("division by zero") } else { a / b }
      _ => a.pow(b)
    }
  }
}

fn show(e: Expr) -> str = match e {
  Value(value) => "{value}"
  Variable(name) => name
  Negated(inner) => "-{show(inner)}"
  Call(name, x) => "{name}({show(x)})"
  Binary(sign, a, b) => "({show(a)} {sign} {show(b)})"
}

let variables = ["pi": 3.0, "x": 2.5]
for text in [
  "1 + 2 * 3", "(1 + 2) * 3", "2 ^ 3 ^ 2", "-x * -2", "sqrt(16) + abs(-pi)", "10 / 4 - 1",
  "1 / 0", "2 +", "(1", "y + 1", "1 2", "cos(1)", "* 3",
] {
  try {
    let e = parse(text)
    print("{text:<22} {show(e):<30} = {evaluate(e, variables)}")
  } catch e {
    print("{text:<22} {e.message}")
  }
}

#= 1 + 2 * 3              (1.0 + (2.0 * 3.0))            = 7.0
#= (1 + 2) * 3            ((1.0 + 2.0) * 3.0)            = 9.0
#= 2 ^ 3 ^ 2              (2.0 ^ (3.0 ^ 2.0))            = 512.0
#= -x * -2                (-x * -2.0)                    = 5.0
#= sqrt(16) + abs(-pi)    (sqrt(16.0) + abs(-pi))        = 7.0
#= 10 / 4 - 1             ((10.0 / 4.0) - 1.0)           = 1.5
#= 1 / 0                  division by zero
#= 2 +                    the text ends too early
#= (1                     `)` is missing
#= y + 1                  nobody knows y
#= 1 2                    there is more behind the expression
#= cos(1)                 there is no function cos
#= * 3                    `*` is out of place
