# if let with conditions behind, else, nested
fn f(s: str) -> str {
  if let n = s.parse_int() and n > 10 { "big {n}" } else if let x = s.parse_float() { "number {x}" } else { "text" }
}
print(f("12"), f("5"), f("2.5"), f("x"))
enum E { A(int), B }
let e: E = A(3)
if let A(n) = e and n == 3 { print("three") }
if let B = e { print("b") } else { print("not b") }
let m = ["k": [1, 2]]
if let xs = m.get("k") and let last = xs.last() { print(last) }
var stack = [1, 2, 3]
while let top = stack.pop() and top > 1 { print(top) }
print(stack)

#= big 12 number 5.0 number 2.5 text
#= three
#= not b
#= 2
#= 3
#= 2
#= []
