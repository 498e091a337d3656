# A tree as an enum
enum Expr { Num(int), Add(Expr, Expr), Mul(Expr, Expr), Neg(Expr) }
fn eval(e: Expr) -> int = match e {
  Num(n) => n
  Add(a, b) => eval(a) + eval(b)
  Mul(a, b) => eval(a) * eval(b)
  Neg(x) => -eval(x)
}
fn show(e: Expr) -> str = match e {
  Num(n) => "{n}"
  Add(a, b) => "({show(a)} + {show(b)})"
  Mul(a, b) => "{show(a)} * {show(b)}"
  Neg(x) => "-{show(x)}"
}
let e = Add(Num(1), Mul(Num(2), Neg(Num(3))))
print(show(e), "=", eval(e))
print(e)

#= (1 + 2 * -3) = -5
#= Add(Num(1), Mul(Num(2), Neg(Num(3))))
