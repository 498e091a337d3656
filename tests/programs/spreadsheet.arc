# expect: a spreadsheet: cells that name others, computed once each, circles reported
enum Token { Number(value: float), Cell(name: str), Word(text: str), Sign(sign: str), Colon, End }

enum Formula {
  Constant(value: float)
  Reference(cell: str)
  Negated(inner: Formula)
  Operation(sign: str, left: Formula, right: Formula)
  Call(function: str, cells: [str])
}

fn is_digit(c: int) = c in '0'..='9' or c == '.'
fn is_letter(c: int) = c in 'A'..='Z' or c in 'a'..='z'

fn tokens(text: str) -> [Token] {
  let found: [Token] = []
  var at = 0
  while at < text.len {
    let start = at
    match text[at] {
      ' ' => at += 1
      c if is_digit(c) => {
        while at < text.len and is_digit(text[at]) { at += 1 }
        found.push(Number(text[start..at].parse_float() ?? throw Error("bad number {text[start..at]}")))
      }
      c if is_letter(c) => {
        while at < text.len and is_letter(text[at]) { at += 1 }
        let letters = at
        while at < text.len and is_digit(text[at]) { at += 1 }
        let word = text[start..at].upper()
        found.push(if at > letters { Cell(word) } else { Word(word) })
      }
      ':' => { at += 1; found.push(Colon) }
      _ => { at += 1; found.push(Sign(text[start..at])) }
    }
  }
  found.push(Token.End)
  found
}

class Parser {
  tokens: [Token]
  at: int

  fn look(self) = self.tokens[self.at]
  fn take(self) { let token = self.look(); self.at += 1; token }

  fn accept(self, signs: [str]) -> str? {
    if let Sign(sign) = self.look() and sign in signs { self.at += 1; return sign }
    null
  }

  fn demand(self, sign: str) { self.accept([sign]) ?? throw Error("`{sign}` is missing") }

  fn sum(self) -> Formula {
    var left = self.product()
    while let sign = self.accept(["+", "-"]) { left = Operation(sign, left, self.product()) }
    left
  }

  fn product(self) -> Formula {
    var left = self.single()
    while let sign = self.accept(["*", "/"]) { left = Operation(sign, left, self.single()) }
    left
  }

  fn single(self) -> Formula = match self.take() {
    Number(value) => Constant(value)
    Cell(name) => Reference(name)
    Word(name) => {
      self.demand("(")
      let cells = self.range()
      self.demand(")")
      Call(name, cells)
    }
    Sign("-") => Negated(self.single())
    Sign("(") => { let inner = self.sum(); self.demand(")"); inner }
    token => throw Error("unexpected {token}")
  }

  fn range(self) -> [str] {
    let first = self.cell()
    if self.look() != Colon { return [first] }
    self.take()
    let last = self.cell()
    let cells: [str] = []
    for column in first[0]..=last[0] {
      for row in (first[1..].parse_int()!)..=(last[1..].parse_int()!) { cells.push(chr(column) + str(row)) }
    }
    cells
  }

  fn cell(self) -> str = match self.take() {
    Cell(name) => name
    token => throw Error("a cell is missing, not {token}")
  }
}

fn parse(text: str) -> Formula {
  let parser = Parser(tokens(text), 0)
  let formula = parser.sum()
  match parser.look() { End => formula, rest => throw Error("unexpected {rest}") }
}

class Sheet {
  formulas: [str: Formula]
  values: [str: float]
  under_way: [str]
  computed: int

  fn set(self, cell: str, text: str) {
    self.formulas[cell] = parse(text)
    self.values.clear()
  }

  fn value(self, cell: str) -> float {
    if let known = self.values.get(cell) { return known }
    if let start = self.under_way.index(cell) {
      throw Error("a circle: " + self.under_way[start..].join(" -> ") + " -> {cell}", kind: "circle")
    }
    let formula = self.formulas.get(cell) ?? return 0
    self.under_way.push(cell)
    defer self.under_way.pop()
    let value = self.evaluate(formula)
    self.computed += 1
    self.values[cell] = value
    value
  }

  fn evaluate(self, formula: Formula) -> float = match formula {
    Constant(value) => value
    Reference(cell) => self.value(cell)
    Negated(inner) => -self.evaluate(inner)
    Operation("+", a, b) => self.evaluate(a) + self.evaluate(b)
    Operation("-", a, b) => self.evaluate(a) - self.evaluate(b)
    Operation("*", a, b) => self.evaluate(a) * self.evaluate(b)
    Operation(_, a, b) => {
      let divisor = self.evaluate(b)
      if divisor == 0 { throw Error("division by zero", kind: "zero") }
      self.evaluate(a) / divisor
    }
    Call(name, cells) => {
      let values = cells.map(|cell| self.value(cell))
      match name {
        "SUM" => values.sum()
        "MAX" => values.max() ?? 0
        "MIN" => values.min() ?? 0
        "AVG" => values.sum() / float(values.len)
        other => throw Error("no function {other}")
      }
    }
  }

  fn show(self, cell: str) = try { "{self.value(cell):.2f}" } catch e { "#{e.kind.upper()}: {e.message}" }
}

let sheet = Sheet()
for (cell, text) in ["A1": "10", "A2": "2.5", "A3": "a1 * A2 + 1", "B1": "SUM(A1:A3)", "B2": "-(A1 - A3) / 4",
                     "B3": "avg(A1:B1)", "C1": "MAX(A1:B3) - MIN(A1:B3)", "C2": "Z9 + 1"] {
  sheet.set(cell, text)
}
for cell in ["A3", "B1", "B2", "B3", "C1", "C2"] { print("{cell} = {sheet.show(cell):>7}") }
#= A3 =   26.00
#= B1 =   38.50
#= B2 =    4.00
#= B3 =   24.25
#= C1 =   36.00
#= C2 =    1.00
print(sheet.computed, sheet.under_way)                    #= 8 []

sheet.set("A2", "C1 / 2")
sheet.set("D1", "1 / Z1")
sheet.set("D2", "MEDIAN(A1)")
for cell in ["A2", "D1", "D2", "A1"] { print(cell, sheet.show(cell)) }
#= A2 #CIRCLE: a circle: A2 -> C1 -> A2
#= D1 #ZERO: division by zero
#= D2 #ERROR: no function MEDIAN
#= A1 10.00
for text in ["1 +", "(1", "SUM(1)", "2 3"] { try { sheet.set("E1", text) } catch e { print(e.message) } }
#= unexpected End
#= `)` is missing
#= a cell is missing, not Number(value: 1.0)
#= unexpected Number(value: 3.0)
