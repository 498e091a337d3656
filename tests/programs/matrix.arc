# Matrices: a generic class with operations, exact fractions beside floats, elimination with pivots, powers, errors of shape.

fn gcd(a: int, b: int) -> int = if b == 0 { abs(a) } else { gcd(b, a % b) }

struct Fraction { over: int, under: int
  fn of(over: int, under = 1) -> Fraction {
    if under == 0 { throw Error("{over}/0 is no fraction") }
    let common = gcd(over, under) * if under < 0 { -1 } else { 1 }
    Fraction(over / common, under / common)
  }
  fn plus(self, o: Fraction) = Fraction.of(self.over * o.under + o.over * self.under, self.under * o.under)
  fn minus(self, o: Fraction) = Fraction.of(self.over * o.under - o.over * self.under, self.under * o.under)
  fn times(self, o: Fraction) = Fraction.of(self.over * o.over, self.under * o.under)
  fn by(self, o: Fraction) = Fraction.of(self.over * o.under, self.under * o.over)
  fn is_zero(self) = self.over == 0
  fn show(self) = if self.under == 1 { "{self.over}" } else { "{self.over}/{self.under}" }
}

# The same four operations and the same tests for floats, so that one elimination serves both.
struct Real { x: float
  fn plus(self, o: Real) = Real(self.x + o.x)
  fn minus(self, o: Real) = Real(self.x - o.x)
  fn times(self, o: Real) = Real(self.x * o.x)
  fn by(self, o: Real) = Real(self.x / o.x)
  fn is_zero(self) = self.x.abs() < 1e-12
  fn show(self) = "{self.x:.3f}"
}

class Matrix[T] { rows: int, columns: int, cells: [T]
  fn get(self, r: int, c: int) -> T {
    if r < 0 or r >= self.rows or c < 0 or c >= self.columns { throw Error("({r}, {c}) is outside of {self.shape()}") }
    self.cells[r * self.columns + c]
  }
  fn set(self, r: int, c: int, x: T) { self.cells[r * self.columns + c] = x }
  fn shape(self) = "{self.rows}x{self.columns}"
  fn copy(self) -> Matrix[T] = Matrix(self.rows, self.columns, self.cells.copy())

  fn transposed(self) -> Matrix[T] {
    let cells: [T] = []
    for c in 0..self.columns { for r in 0..self.rows { cells.push(self.get(r, c)) } }
    Matrix(self.columns, self.rows, cells)
  }

  fn times(self, other: Matrix[T]) -> Matrix[T] {
    if self.columns != other.rows { throw Error("{self.shape()} cannot be multiplied by {other.shape()}") }
    let cells: [T] = []
    for r in 0..self.rows {
      for c in 0..other.columns {
        var sum = self.get(r, 0).times(other.get(0, c))
        for i in 1..self.columns { sum = sum.plus(self.get(r, i).times(other.get(i, c))) }
        cells.push(sum)
      }
    }
    Matrix(self.rows, other.columns, cells)
  }

  fn power(self, n: int) -> Matrix[T] = match n {
    1 => self
    _ if n % 2 == 0 => { let half = self.power(n / 2); half.times(half) }
    _ => self.times(self.power(n - 1))
  }

  fn swap(self, a: int, b: int) {
    for c in 0..self.columns {
      let kept = self.get(a, c)
      self.set(a, c, self.get(b, c))
      self.set(b, c, kept)
    }
  }

  # Reduces the rows in place, in the first `width` columns. The product of the pivots, or null if one is missing.
  fn eliminate(self, width: int) -> T? {
    var product: T? = null
    var odd = false
    for at in 0..width {
      var found = at
      while found < self.rows and self.get(found, at).is_zero() { found += 1 }
      if found == self.rows { return null }
      if found != at { self.swap(found, at); odd = not odd }
      let pivot = self.get(at, at)
      product = if let known = product { known.times(pivot) } else { pivot }
      for c in 0..self.columns { self.set(at, c, self.get(at, c).by(pivot)) }
      for r in 0..self.rows {
        if r == at { continue }
        let factor = self.get(r, at)
        for c in 0..self.columns { self.set(r, c, self.get(r, c).minus(factor.times(self.get(at, c)))) }
      }
    }
    let found = product ?? return null
    if odd { found.minus(found).minus(found) } else { found }
  }

  fn determinant(self) -> T? {
    if self.rows != self.columns { throw Error("{self.shape()} has no determinant") }
    self.copy().eliminate(self.rows)
  }

  # Ax = b, solved for x.
  fn solve(self, b: [T]) -> [T]? {
    let wide: [T] = []
    for r in 0..self.rows {
      for c in 0..self.columns { wide.push(self.get(r, c)) }
      wide.push(b[r])
    }
    let work = Matrix(self.rows, self.columns + 1, wide)
    work.eliminate(self.columns) ?? return null
    let found: [T] = []
    for r in 0..self.columns { found.push(work.get(r, self.columns)) }
    found
  }

  fn show(self) {
    let texts = self.cells.map(|x| x.show())
    let width = texts.map(|t| t.len).max()!
    for r in 0..self.rows {
      let row = texts[r * self.columns..(r + 1) * self.columns]
      print("| " + row.map(|t| " ".repeat(width - t.len) + t).join(" ") + " |")
    }
  }
}

fn exact(rows: [[int]]) -> Matrix[Fraction] {
  let cells: [Fraction] = []
  for row in rows { for x in row { cells.push(Fraction.of(x)) } }
  Matrix(rows.len, rows[0].len, cells)
}

let a = exact([[2, 1, -1], [-3, -1, 2], [-2, 1, 2]])
a.transposed().show()
a.times(exact([[1, 2], [3, 4], [5, 6]])).show()
print(a.determinant()!.show(), a.solve([Fraction.of(8), Fraction.of(-11), Fraction.of(-3)])!.map(|x| x.show()))
#= |  2 -3 -2 |
#= |  1 -1  1 |
#= | -1  2  2 |
#= |  0  2 |
#= |  4  2 |
#= | 11 12 |
#= -1 ["2", "3", "-1"]

# A zero where the pivot should be: rows change places.
let b = exact([[0, 2, 1], [1, 1, 1], [4, 0, 3]])
print(b.determinant()!.show(), b.solve([1, 2, 3].map(|n| Fraction.of(n)))!.map(|x| x.show()))
#= -2 ["3", "2", "-3"]

# The inverse of the Hilbert matrix, column by column, has whole numbers.
let hilbert = Matrix(3, 3, [1, 2, 3, 2, 3, 4, 3, 4, 5].map(|n| Fraction.of(1, n)))
hilbert.show()
let inverse: [Fraction] = []
for i in 0..3 { inverse.extend(hilbert.solve([0, 1, 2].map(|j| Fraction.of(if i == j { 1 } else { 0 })))!) }
Matrix(3, 3, inverse).transposed().show()
print(hilbert.determinant()!, hilbert.times(Matrix(3, 3, inverse)).cells == exact([[1, 0, 0], [0, 1, 0], [0, 0, 1]]).cells)
#= |   1 1/2 1/3 |
#= | 1/2 1/3 1/4 |
#= | 1/3 1/4 1/5 |
#= |    9  -36   30 |
#= |  -36  192 -180 |
#= |   30 -180  180 |
#= Fraction(over: 1, under: 2160) true

# Powers: Fibonacci numbers, and a float matrix of a rotation.
exact([[1, 1], [1, 0]]).power(50).show()
let turn = Matrix(2, 2, [0.8, -0.6, 0.6, 0.8].map(|x| Real(x)))
turn.power(3).show()
print(turn.determinant()!.show(), turn.solve([Real(1.0), Real(2.0)])!.map(|x| x.show()))
#= | 20365011074 12586269025 |
#= | 12586269025  7778742049 |
#= | -0.352 -0.936 |
#= |  0.936 -0.352 |
#= 1.000 ["2.000", "1.000"]

# What has no answer is null; what makes no sense is an error.
let singular = exact([[1, 2], [2, 4]])
print(singular.determinant(), singular.solve([Fraction.of(1), Fraction.of(1)]) == null)    #= null true
let attempts: [fn() -> str] = [
  || a.times(singular).shape(),
  || exact([[1, 2, 3]]).determinant()!.show(),
  || a.get(1, 3).show(),
  || Fraction.of(1).by(Fraction.of(0)).show(),
  || exact([[3037000500]]).power(2).cells[0].show(),
  || exact([[1, 2]]).times(exact([[3], [-4]])).cells[0].by(Fraction.of(-10)).show(),
]
for attempt in attempts {
  try { print(attempt()) } catch e { print("{e.kind}: {if e.kind == "error" { e.message } else { "too large" }}") }
}
#= error: 3x3 cannot be multiplied by 2x2
#= error: 1x3 has no determinant
#= error: (1, 3) is outside of 3x3
#= error: 1/0 is no fraction
#= overflow: too large
#= 1/2
