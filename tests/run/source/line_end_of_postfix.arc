# A postfix `!`, a closer, `self`, a literal and a type's `?` end a line.
let a: int? = 3
let b = a!
let c = -b
print(b, c)     #= 3 -3
var d: int?
print(d)     #= null
struct S { n: int
  fn me(self) {
    let s = self
    s.n
  } }
print(S(4).me())     #= 4
let t = true
let e = [1]
let f = (2)
let g = "x"
print(t, e, f, g)     #= true [1] 2 x
