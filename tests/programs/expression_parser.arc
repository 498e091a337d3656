# Precedence climbing: a parser makes a tree, which is shown, simplified, derived and evaluated.

enum Expr {
  Number(float), Variable(str), Negative(Expr), Binary(sign: str, left: Expr, right: Expr), Call(name: str, arguments: [Expr])

  # With no more parentheses than needed.
  fn show(self) -> str = self.show_in(0)
  fn show_in(self, level: int) -> str = match self {
    Number(x) => if x == x.floor() { "{int(x)}" } else { "{x}" }
    Variable(name) => name
    Negative(e) => "-{e.show_in(4)}"
    Call(name, arguments) => "{name}({arguments.map(|a| a.show()).join(", ")})"
    Binary(sign, left, right) => {
      let (own, to_the_right) = binding[sign]
      # The side that does not bind needs one level more.
      let text = "{left.show_in(if to_the_right { own + 1 } else { own })} {sign} {right.show_in(if to_the_right { own } else { own + 1 })}"
      if own < level { "({text})" } else { text }
    }
  }

  fn eval(self, variables: [str: float]) -> float = match self {
    Number(x) => x
    Variable(name) => variables.get(name) ?? throw Error("`{name}` has no value")
    Negative(e) => -e.eval(variables)
    Call(name, arguments) => {
      let f = functions.get(name) ?? throw Error("there is no function `{name}`")
      if arguments.len != f.arity { throw Error("`{name}` takes {f.arity} arguments, not {arguments.len}") }
      f.run(arguments.map(|a| a.eval(variables)))
    }
    Binary(sign, left, right) => {
      let (a, b) = (left.eval(variables), right.eval(variables))
      match sign { "+" => a + b, "-" => a - b, "*" => a * b, "/" => a / b, "^" => a.pow(b), _ => throw Error("`{sign}` is no operator") }
    }
  }

  # Constants are folded; 0 and 1 vanish where they do nothing.
  fn simple(self) -> Expr = match self {
    Negative(e) => match e.simple() { Number(x) => Number(-x), Negative(inner) => inner, other => Negative(other) }
    Call(name, arguments) => Call(name, arguments.map(|a| a.simple()))
    Binary(sign, left, right) => match (sign, left.simple(), right.simple()) {
      (_, Number(a), Number(b)) => Number(Binary(sign, Number(a), Number(b)).eval([:]))
      ("+", Number(0.0), e) | ("+", e, Number(0.0)) | ("-", e, Number(0.0)) | ("*", Number(1.0), e) | ("*", e, Number(1.0)) | ("^", e, Number(1.0)) => e
      ("*", Number(0.0), _) | ("*", _, Number(0.0)) => Number(0.0)
      ("-", Number(0.0), e) => Negative(e)
      (_, a, b) => Binary(sign, a, b)
    }
    other => other
  }

  fn derived(self, by: str) -> Expr = match self {
    Number(_) => Number(0.0)
    Variable(name) => Number(if name == by { 1.0 } else { 0.0 })
    Negative(e) => Negative(e.derived(by))
    Binary("+" | "-", left, right) => Binary(if let Binary(sign, ..) = self { sign } else { "+" }, left.derived(by), right.derived(by))
    Binary("*", left, right) => Binary("+", Binary("*", left.derived(by), right), Binary("*", left, right.derived(by)))
    Binary("^", base, Number(n)) => Binary("*", Binary("*", Number(n), Binary("^", base, Number(n - 1))), base.derived(by))
    Call("sin", [x]) => Binary("*", Call("cos", [x]), x.derived(by))
    other => throw Error("cannot derive {other.show()}")
  }
}

struct Function { arity: int, run: fn([float]) -> float }
let functions = [
  "sqrt": Function(1, |a| a[0].sqrt()),
  "max": Function(2, |a| a[0].max(a[1])),
  "sin": Function(1, |a| a[0].sin()),
  "cos": Function(1, |a| a[0].cos()),
]
# How tightly a sign binds, and whether it groups to the right.
let binding = ["+": (1, false), "-": (1, false), "*": (2, false), "/": (2, false), "^": (5, true)]

class Parser { text: str, at: int = 0
  fn peek(self) -> str {
    while self.at < self.text.len and self.text[self.at] == ' ' { self.at += 1 }
    if self.at < self.text.len { self.text[self.at..self.at + 1] } else { "" }
  }
  fn take(self, wanted: str) -> bool { if self.peek() != wanted { return false }; self.at += 1; true }
  fn need(self, wanted: str) { self.take(wanted) or throw Error("`{wanted}` expected at {self.at}, found `{self.peek()}`") }
  fn word(self, test) -> str {
    let start = self.at
    while self.at < self.text.len and test(self.text[self.at]) { self.at += 1 }
    self.text[start..self.at]
  }

  fn operand(self) -> Expr {
    if self.take("(") { let inner = self.expression(0); self.need(")"); return inner }
    if self.take("-") { return Negative(self.expression(4)) }
    let c = self.peek()
    if c in "0123456789" and c != "" { return Number(self.word(|c| c in '0'..='9' or c == '.').parse_float() ?? throw Error("bad number")) }
    let name = self.word(|c| c in 'a'..='z')
    if name == "" { throw Error("operand expected at {self.at}, found `{c}`") }
    if not self.take("(") { return Variable(name) }
    let arguments: [Expr] = []
    if not self.take(")") {
      loop { arguments.push(self.expression(0)); if not self.take(",") { break } }
      self.need(")")
    }
    Call(name, arguments)
  }

  # Operators that bind at least as tightly as `least`.
  fn expression(self, least: int) -> Expr {
    var left = self.operand()
    while let (level, to_the_right) = binding.get(self.peek()) and level >= least {
      let sign = self.peek()
      self.at += 1
      left = Binary(sign, left, self.expression(if to_the_right { level } else { level + 1 }))
    }
    left
  }
}

fn parse(text: str) -> Expr {
  let parser = Parser(text)
  let tree = parser.expression(0)
  if parser.peek() != "" { throw Error("`{parser.peek()}` at {parser.at} is left over") }
  tree
}

let variables = ["x": 3.0, "half": 0.5]
for text in ["1 + 2 * 3", "(1+2)*3", "10 - 4 - 3", "2^3^2", "-2^2", "(2^3)^2", "8/4/2", "8/(4/2)", "-(x - 1)", "2 * -x", "max(x, 2) * sqrt(16)", "x*half + 0.25"] {
  let tree = parse(text)
  print("{tree.show():<22} = {tree.eval(variables):g}")
}
for text in ["0 + x * 1", "2 * 3 + x - 0", "x ^ 1 * (5 - 5)", "--x", "0 - x"] { print(text, "is", parse(text).simple().show()) }
for text in ["x^3 + 2*x", "x * x", "sin(2*x) - y"] { print(text, "gives", parse(text).derived("x").simple().show()) }
for text in ["1 +", "(1", "1 2", "y", "foo(1)", "sqrt(1, 2)", "", "3 $ 4"] {
  try { print(parse(text).eval(variables)) } catch e { print("{text}: {e.message}") }
}
# What is shown reads back as the same tree.
for text in ["1-(2-3)", "(1-2)-3", "2^(3^2)", "(a*b)/(c*d)", "-(a+b)*c"] { assert parse(parse(text).show()) == parse(text), text }

#= 1 + 2 * 3              = 7
#= (1 + 2) * 3            = 9
#= 10 - 4 - 3             = 3
#= 2 ^ 3 ^ 2              = 512
#= -2 ^ 2                 = -4
#= (2 ^ 3) ^ 2            = 64
#= 8 / 4 / 2              = 1
#= 8 / (4 / 2)            = 4
#= -(x - 1)               = -2
#= 2 * -x                 = -6
#= max(x, 2) * sqrt(16)   = 12
#= x * half + 0.25        = 1.75
#= 0 + x * 1 is x
#= 2 * 3 + x - 0 is 6 + x
#= x ^ 1 * (5 - 5) is 0
#= --x is x
#= 0 - x is -x
#= x^3 + 2*x gives 3 * x ^ 2 + 2
#= x * x gives x + x
#= sin(2*x) - y gives cos(2 * x) * 2
#= 1 +: operand expected at 3, found ``
#= (1: `)` expected at 2, found ``
#= 1 2: `2` at 2 is left over
#= y: `y` has no value
#= foo(1): there is no function `foo`
#= sqrt(1, 2): `sqrt` takes 1 arguments, not 2
#= : operand expected at 0, found ``
#= 3 $ 4: `$` at 2 is left over
