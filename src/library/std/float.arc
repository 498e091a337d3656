## Numbers: the methods that are C's. `x.sin()` is `float.sin(x)`; an int is taken for a float.

extern "m" {
  fn _sin(x: f64) -> f64 symbol "sin"
  fn _cos(x: f64) -> f64 symbol "cos"
  fn _tan(x: f64) -> f64 symbol "tan"
  fn _asin(x: f64) -> f64 symbol "asin"
  fn _acos(x: f64) -> f64 symbol "acos"
  fn _atan(x: f64) -> f64 symbol "atan"
  fn _sinh(x: f64) -> f64 symbol "sinh"
  fn _cosh(x: f64) -> f64 symbol "cosh"
  fn _tanh(x: f64) -> f64 symbol "tanh"
  fn _exp(x: f64) -> f64 symbol "exp"
  fn _log(x: f64) -> f64 symbol "log"
  fn _log2(x: f64) -> f64 symbol "log2"
  fn _log10(x: f64) -> f64 symbol "log10"
  fn _cbrt(x: f64) -> f64 symbol "cbrt"
  fn _pow(x: f64, exponent: f64) -> f64 symbol "pow"
  fn _atan2(y: f64, x: f64) -> f64 symbol "atan2"
  fn _hypot(x: f64, y: f64) -> f64 symbol "hypot"
}

## Sine of an angle in radians.
fn sin(x: float) -> float = _sin(x)

## Cosine of an angle in radians.
fn cos(x: float) -> float = _cos(x)

## Tangent of an angle in radians.
fn tan(x: float) -> float = _tan(x)

## The angle of a sine.
fn asin(x: float) -> float = _asin(x)

## The angle of a cosine.
fn acos(x: float) -> float = _acos(x)

## The angle of a tangent.
fn atan(x: float) -> float = _atan(x)

## Hyperbolic sine.
fn sinh(x: float) -> float = _sinh(x)

## Hyperbolic cosine.
fn cosh(x: float) -> float = _cosh(x)

## Hyperbolic tangent.
fn tanh(x: float) -> float = _tanh(x)

## e to its power.
fn exp(x: float) -> float = _exp(x)

## The natural logarithm.
fn log(x: float) -> float = _log(x)

## The logarithm to base 2.
fn log2(x: float) -> float = _log2(x)

## The logarithm to base 10.
fn log10(x: float) -> float = _log10(x)

## The cube root.
fn cbrt(x: float) -> float = _cbrt(x)

## To the power of another number.
fn pow(x: float, exponent: float) -> float = _pow(x, exponent)

## The angle of the point (x, y): `y.atan2(x)`.
fn atan2(y: float, x: float) -> float = _atan2(y, x)

## The length of the hypotenuse: `x.hypot(y)`.
fn hypot(x: float, y: float) -> float = _hypot(x, y)
