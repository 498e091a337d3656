# `and`, `or`, `??` and `?.` leave out what does not matter; everything else is evaluated in order.
var log = ""
fn b(name: str, value: bool) -> bool { log += name; value }
fn o(name: str, value: int?) -> int? { log += name; value }
class C { v: int = 1
  fn take(self, n: int) -> int = n }
fn show() { print(log); log = "" }
b("a", false) and b("b", true) or b("c", false) or b("d", true) and b("e", true)
show()     #= acde
let _x = o("a", null) ?? o("b", 2) ?? o("c", 3)
show()     #= ab
let none: C? = null
let some: C? = C()
print(none?.take(o("a", 1) ?? 0), some?.take(o("b", 5) ?? 0))     #= null 5
show()     #= b
let list = [o("a", 1)!, o("b", 2)! + o("c", 3)!]
let map = [o("d", 1)!: o("e", 2)!, o("f", 3)!: o("g", 4)!]
let t = (o("h", 1), o("i", 2))
show()     #= abcdefghi
list[o("i", 0)!] = o("v", 9)!
map[o("k", 1)!] += o("w", 1)!
show()     #= ivkw
print(list, map, t)     #= [9, 5] [1: 3, 3: 4] (1, 2)
if b("x", true) or b("y", true) { show() }     #= x
