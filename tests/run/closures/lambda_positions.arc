# A lambda stands as a whole expression: as a value, argument, element, part, and behind `??`.
let list = [|x: int| x + 1, |x| x * 2]
let map = ["a": |x: int| -x]
let t = (|| 1, |x: int| x)
let none: (fn(int) -> int)? = null
let f = none ?? |x| x + 100
fn give() = |x: int| x + 7
fn back() { return |x: int| x + 8 }
let g = if true { |x: int| x + 9 } else { |x: int| x }
let h = match 1 { 1 => |x: int| x + 10, _ => |x: int| x }
print(list[1](5), map["a"](5), t.0(), t.1(4), f(1), give()(1), back()(1), g(1), h(1))     #= 10 -5 1 4 101 8 9 10 11
let parenthesized = (|x: int| x - 1)
print(parenthesized(1), (|a: int, b: int| a * b)(6, 7))     #= 0 42
