# What a closure captures it shares: numbers, texts, tuples, structs, arrays, optionals.
struct P { x: int, y: int }
var n = 1
var s = "a"
var t = (1, "x")
var p = P(1, 2)
var a: [u8; 3]
var o: int? = null
var f = 0.5
let change = || { n += 1; s += "b"; t.0 += 1; p.x = 50; a[1] = 7; o = 3; f *= 2 }
change()
print(n, s, t, p, a, o, f)     #= 2 ab (2, "x") P(x: 50, y: 2) [0, 7, 0] 3 1.0
change()
let read = || (n, s, t, p, a, o, f)
p.y = 9
a[0] = 1
print(read())     #= (3, "abb", (3, "x"), P(x: 50, y: 9), [1, 7, 0], 3, 2.0)
fn local() {
  var p = P(1, 1)
  var a: [int; 2]
  let set = |v| { p.x = v; a[1] = v }
  set(5)
  p.y = 6
  set(7)
  (p, a)
}
print(local())     #= (P(x: 7, y: 6), [0, 7])
