# Exact fractions, a generic matrix over them, determinants, inverses and systems of equations.

fn gcd(a: int, b: int) -> int = if b == 0 { a.abs() } else { gcd(b, a % b) }

struct Fraction { top: int, bottom: int
  fn of(top: int, bottom = 1) -> Fraction {
    if bottom == 0 { throw Error("{top}/0 is no number") }
    let common = gcd(top, bottom)
    if common == 0 { return Fraction(0, 1) }
    let sign = if bottom < 0 { -1 } else { 1 }
    Fraction(sign * top / common, sign * bottom / common)
  }
  fn read(text: str) -> Fraction = match text.split("/").map(|part| part.trim().parse_int()) {
    [n] if n != null => Fraction.of(n!)
    [a, b] if a != null and b != null => Fraction.of(a!, b!)
    _ => throw Error("`{text}` is no fraction")
  }
  fn plus(self, o: Fraction) = Fraction.of(self.top * o.bottom + o.top * self.bottom, self.bottom * o.bottom)
  fn minus(self, o: Fraction) = self.plus(Fraction(-o.top, o.bottom))
  fn times(self, o: Fraction) = Fraction.of(self.top * o.top, self.bottom * o.bottom)
  fn over(self, o: Fraction) = Fraction.of(self.top * o.bottom, self.bottom * o.top)
  fn is_zero(self) = self.top == 0
  fn show(self) = if self.bottom == 1 { "{self.top}" } else { "{self.top}/{self.bottom}" }
  fn float(self) = float(self.top) / self.bottom }

class Matrix { rows: [[Fraction]]
  fn read(text: str) = Matrix(text.split(";").map(|row| row.trim().split(" ").map(|t| Fraction.read(t))))
  fn one(n: int) -> Matrix {
    let rows: [[Fraction]] = []
    for i in 0..n { rows.push([Fraction.of(0); n]); rows[i][i] = Fraction.of(1) }
    Matrix(rows)
  }
  fn copy(self) = Matrix(self.rows.map(|row| row.copy()))
  fn show(self) = self.rows.map(|row| row.map(|f| f.show()).join(" ")).join("; ")
  fn times(self, other: Matrix) -> Matrix {
    if self.rows[0].len != other.rows.len { throw Error("{self.rows[0].len} columns and {other.rows.len} rows do not fit") }
    Matrix(self.rows.map(|row| {
      let out: [Fraction] = []
      for j in 0..other.rows[0].len {
        var sum = Fraction.of(0)
        for (i, f) in row.enumerate() { sum = sum.plus(f.times(other.rows[i][j])) }
        out.push(sum)
      }
      out
    }))
  }

  # Gauss and Jordan, on this matrix and on what stands beside it; gives the determinant.
  fn solve(self, beside: Matrix) -> Fraction {
    let n = self.rows.len
    var determinant = Fraction.of(1)
    for column in 0..n {
      let pivot = loop {
        var at = column
        while at < n and self.rows[at][column].is_zero() { at += 1 }
        if at == n { return Fraction.of(0) }
        break at
      }
      if pivot != column {
        for m in [self, beside] { let kept = m.rows[pivot]; m.rows[pivot] = m.rows[column]; m.rows[column] = kept }
        determinant = Fraction.of(0).minus(determinant)
      }
      let head = self.rows[column][column]
      determinant = determinant.times(head)
      for m in [self, beside] { m.rows[column] = m.rows[column].map(|f| f.over(head)) }
      for row in 0..n {
        let factor = self.rows[row][column]
        if row == column or factor.is_zero() { continue }
        for m in [self, beside] { for j in 0..m.rows[row].len { m.rows[row][j] = m.rows[row][j].minus(m.rows[column][j].times(factor)) } }
      }
    }
    determinant
  }
  fn determinant(self) = self.copy().solve(Matrix.one(self.rows.len))
  fn inverse(self) -> Matrix? {
    let out = Matrix.one(self.rows.len)
    if self.copy().solve(out).is_zero() { null } else { out }
  }
}

print(Fraction.read("6/-4").show(), Fraction.read(" 10 / 5").show(), Fraction.of(0, -7), Fraction.of(1, 3).plus(Fraction.of(1, 6)).show(), Fraction.of(1, 3) == Fraction.of(-2, -6))
var harmonic = Fraction.of(0)
for n in 1..=20 { harmonic = harmonic.plus(Fraction.of(1, n)) }
print(harmonic.show(), "{harmonic.float():.6f}")

let a = Matrix.read("2 1 -1; -3 -1 2; -2 1 2")
let b = Matrix.read("8; -11; -3")
print(a.determinant().show(), a.inverse()!.show())
print(a.inverse()!.times(b).show())
print(a.times(a.inverse()!).show() == Matrix.one(3).show())

# The Hilbert matrix, which floats cannot invert well.
let hilbert = Matrix.one(5)
for i in 0..5 { for j in 0..5 { hilbert.rows[i][j] = Fraction.of(1, i + j + 1) } }
print(hilbert.determinant().show(), hilbert.inverse()!.rows[4].map(|f| f.show()))
print(Matrix.read("1 2; 2 4").determinant().show(), Matrix.read("1 2; 2 4").inverse() == null, Matrix.read("0 1; 1 0").determinant().show(), Matrix.read("0 1; 1 0").inverse()!.show())

for text in ["1/0", "x", "1/2/3", ""] { try { print(Fraction.read(text)) } catch e { print(e.message) } }
try { a.times(Matrix.read("1 2")) } catch e { print(e.message) }
try { Fraction.of(1).over(Fraction.of(0)) } catch e { print(e.message) }
var big = Fraction.of(1, 3)
try { loop { big = big.times(big) } } catch e { print(e.kind) }

#= -3/2 2 Fraction(top: 0, bottom: 1) 1/2 true
#= 55835135/15519504 3.597740
#= -1 4 3 -1; -2 -2 1; 5 4 -1
#= 2; 3; -1
#= true
#= 1/266716800000 ["630", "-12600", "56700", "-88200", "44100"]
#= 0 true -1 0 1; 1 0
#= 1/0 is no number
#= `x` is no fraction
#= `1/2/3` is no fraction
#= `` is no fraction
#= 3 columns and 1 rows do not fit
#= 1/0 is no number
#= overflow
