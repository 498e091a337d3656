class Node { value: int, left: Node? = null, right: Node? = null }
fn insert(n: Node?, v: int) -> Node {
  if let m = n {
    if v < m.value { m.left = insert(m.left, v) } else if v > m.value { m.right = insert(m.right, v) }
    m
  } else { Node(v) }
}
fn total(n: Node?) -> int { if let m = n { total(m.left) + m.value + total(m.right) } else { 0 } }
fn build(n: int) -> int { var root: Node? = null; var x = 12345; for _ in 0..n { x = (x * 1103 + 12345) % 65536; root = insert(root, x) }; total(root) }
print(build(10), build(2000))
class Cell { items: [int] = [], next: Cell? = null, tag: str = "" }
fn chain(n: int) -> (int, int) {
  var head = Cell()
  for i in 0..n {
    let c = Cell([i, i + 1], head, "c{i}")
    if i % 7 == 0 { c.next = null }
    if i % 3 == 0 { head.items.push(i) }
    head = c
  }
  var (len, sum) = (0, 0)
  var at: Cell? = head
  while let c = at { len += 1; sum += c.items.sum() + c.tag.len; at = c.next }
  (len, sum)
}
print(chain(5), chain(3000))
enum Expr { Num(int), Add(Expr, Expr), Mul(Expr, Expr), Neg(Expr) }
fn make(d: int, s: int) -> Expr = if d == 0 { Num(s % 10) } else if s % 3 == 0 { Add(make(d - 1, s + 1), make(d - 1, s + 2)) } else if s % 3 == 1 { Mul(make(d - 1, s + 5), Num(s)) } else { Neg(make(d - 1, s * 2)) }
fn eval(e: Expr) -> int = match e { Num(n) => n, Add(a, b) => (eval(a) + eval(b)) % 10007, Mul(a, b) => eval(a) * eval(b) % 10007, Neg(a) => -eval(a) }
var t = 0
for i in 0..400 { t = (t + eval(make(i % 9, i))) % 1000003 }
print(t)
