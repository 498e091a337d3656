# Whole numbers of any size: sums, products, powers, factorials, comparison.

const BASE = 1000000000

class Big {
  digits: [int]
  # Digits of nine decimals each, the least first.
  fn of(n: int) -> Big {
    if n < 0 { throw Error("only numbers from 0 on") }
    var rest = n
    let digits: [int] = []
    loop {
      digits.push(rest % BASE)
      rest /= BASE
      if rest == 0 { break }
    }
    Big(digits)
  }

  fn parse(text: str) -> Big {
    let digits: [int] = []
    var end = text.len
    while end > 0 {
      let start = (end - 9).max(0)
      digits.push(text[start..end].parse_int() ?? throw Error("no number: {text}"))
      end = start
    }
    Big(digits)
  }

  fn plus(self, other: Big) -> Big {
    let sum: [int] = []
    var carry = 0
    for i in 0..self.digits.len.max(other.digits.len) {
      let a = if i < self.digits.len { self.digits[i] } else { 0 }
      let b = if i < other.digits.len { other.digits[i] } else { 0 }
      carry += a + b
      sum.push(carry % BASE)
      carry /= BASE
    }
    if carry > 0 { sum.push(carry) }
    Big(sum)
  }

  fn times(self, other: Big) -> Big {
    let product = [0; self.digits.len + other.digits.len]
    for i in 0..self.digits.len {
      var carry = 0
      for j in 0..other.digits.len {
        carry += product[i + j] + self.digits[i] * other.digits[j]
        product[i + j] = carry % BASE
        carry /= BASE
      }
      product[i + other.digits.len] += carry
    }
    while product.len > 1 and product.last() == 0 { product.pop() }
    Big(product)
  }

  fn power(self, exponent: int) -> Big {
    var result = Big.of(1)
    var base = self
    var left = exponent
    while left > 0 {
      if left % 2 == 1 { result = result.times(base) }
      left /= 2
      if left > 0 { base = base.times(base) }
    }
    result
  }

  # Negative, zero or positive, as the first is less, equal or greater.
  fn compare(self, other: Big) -> int {
    if self.digits.len != other.digits.len { return self.digits.len - other.digits.len }
    var i = self.digits.len - 1
    while i >= 0 {
      if self.digits[i] != other.digits[i] { return self.digits[i] - other.digits[i] }
      i -= 1
    }
    0
  }

  fn text(self) -> str {
    let last = self.digits.len - 1
    var shown = "{self.digits[last]}"
    var i = last - 1
    while i >= 0 { shown += "{self.digits[i]:09}"; i -= 1 }
    shown
  }

  fn digit_sum(self) -> int = self.text().chars().map(|c| c.parse_int()!).sum()
}

fn factorial(n: int) -> Big {
  var product = Big.of(1)
  for i in 2..=n { product = product.times(Big.of(i)) }
  product
}

print(factorial(30).text())
print(Big.of(2).power(128).text(), Big.of(2).power(1000).digit_sum())
print(Big.parse("99999999999999999999").plus(Big.of(1)).text())
print(
  Big
    .parse("123456789012345678901234567890")
    .times(Big.parse("987654321098765432109876543210"))
    .text(),
)
print(factorial(20).compare(Big.parse("2432902008176640000")), Big.of(5).compare(Big.of(7)) < 0)
var (a, b) = (Big.of(0), Big.of(1))
for _ in 0..300 { let next = a.plus(b); a = b; b = next }
print(a.text())
try { Big.of(-1) } catch e { print(e.message) }
try { Big.parse("12x") } catch e { print(e.message) }

#= 265252859812191058636308480000000
#= 340282366920938463463374607431768211456 1366
#= 100000000000000000000
#= 121932631137021795226185032733622923332237463801111263526900
#= 0 true
#= 222232244629420445529739893461909967206666939096499764990979600
#= only numbers from 0 on
#= no number: 12x
