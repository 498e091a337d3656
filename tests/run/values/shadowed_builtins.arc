# The names of built-in functions and types are no keywords.
fn max(a, b, c) = "mine {a} {b} {c}"
print(max(1, 2, 3))     #= mine 1 2 3
let len = 5
print(len)     #= 5
{
  let print = |x: int| x + 1
  let y = print(1)
  assert y == 2
}
let str = "text"
print(str)     #= text
fn f(min, abs) = min - abs
print(f(abs: 1, min: 3))     #= 2
