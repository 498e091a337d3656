## Mathematics: constants, and what is no method of a number.
##
## Numbers have methods for the rest: `x.sqrt()`, `x.sin()`, `x.pow(y)`, `n.abs()`.

const PI = 3.141592653589793
const TAU = 6.283185307179586
const E = 2.718281828459045
const SQRT2 = 1.4142135623730951
## The largest and the smallest int.
const MAX_INT = 9223372036854775807
const MIN_INT = -9223372036854775807 - 1

## Greater than every number.
fn infinity() -> float = 1.0 / 0.0

## What is no number: not even equal to itself.
fn nan() -> float = 0.0 / 0.0

fn sqrt(x: float) -> float = x.sqrt()
fn cbrt(x: float) -> float = x.cbrt()
fn pow(x: float, y: float) -> float = x.pow(y)
fn exp(x: float) -> float = x.exp()
fn log(x: float) -> float = x.log()
fn log2(x: float) -> float = x.log2()
fn log10(x: float) -> float = x.log10()
fn sin(x: float) -> float = x.sin()
fn cos(x: float) -> float = x.cos()
fn tan(x: float) -> float = x.tan()
fn asin(x: float) -> float = x.asin()
fn acos(x: float) -> float = x.acos()
fn atan(x: float) -> float = x.atan()
fn atan2(y: float, x: float) -> float = y.atan2(x)
fn sinh(x: float) -> float = x.sinh()
fn cosh(x: float) -> float = x.cosh()
fn tanh(x: float) -> float = x.tanh()
fn hypot(x: float, y: float) -> float = x.hypot(y)
fn floor(x: float) -> float = x.floor()
fn ceil(x: float) -> float = x.ceil()
fn round(x: float) -> float = x.round()
fn trunc(x: float) -> float = x.trunc()

## -1, 0 or 1.
fn sign(x) = if x < 0 { -1 } else if x > 0 { 1 } else { 0 }

## The nearest number from `low` to `high`.
fn clamp(x, low, high) = if x < low { low } else if x > high { high } else { x }

## From `a`, where `t` is 0, to `b`, where it is 1.
fn lerp(a: float, b: float, t: float) -> float = a + (b - a) * t

fn degrees(radians: float) -> float = radians * 180.0 / PI
fn radians(degrees: float) -> float = degrees * PI / 180.0

## The greatest common divisor; of 0 and 0 it is 0.
fn gcd(a: int, b: int) -> int {
  var (x, y) = (a.abs(), b.abs())
  while y != 0 {
    let rest = x % y
    x = y
    y = rest
  }
  x
}

## The least common multiple.
fn lcm(a: int, b: int) -> int = if a == 0 or b == 0 { 0 } else { (a / gcd(a, b) * b).abs() }

## The largest int whose square is not more than `n`.
fn isqrt(n: int) -> int {
  if n < 0 { throw Error("isqrt of {n}: it must not be negative", kind: "range") }
  var root = int(float(n).sqrt())
  while root > 0 and root > n / root { root -= 1 }
  while (root + 1) <= n / (root + 1) { root += 1 }
  root
}

## 1 * 2 * … * n
fn factorial(n: int) -> int {
  if n < 0 { throw Error("factorial of {n}: it must not be negative", kind: "range") }
  var product = 1
  for i in 2..=n { product *= i }
  product
}

## The remainder with the sign of the divisor, so that `mod(-1, 5)` is 4.
fn mod(a: int, b: int) -> int {
  let rest = a % b
  if rest != 0 and (rest < 0) != (b < 0) { rest + b } else { rest }
}

## Whether no smaller number than itself divides it, 1 aside.
fn is_prime(n: int) -> bool {
  if n < 4 { return n > 1 }
  if n % 2 == 0 or n % 3 == 0 { return false }
  var i = 5
  while i <= n / i {
    if n % i == 0 or n % (i + 2) == 0 { return false }
    i += 6
  }
  true
}
