# Top-level variables of every kind are seen by functions
struct P { x: f64, y: f64 }
var p = P(1.0, 2.0)
var t = (1, "a")
var o: int? = null
var small: i16 = 5
let xs = [1]
fn change() { p.x += 1; t.1 = "b"; o = 3; small -= 10; xs.push(2) }
change()
print(p, t, o, small, xs)
fn get() = p
let q = get()
p.y = 9
print(q, p, &p.x != &p.y)
let ps = &small
*ps = -7
change()
print(small)

#= P(x: 2.0, y: 2.0) (1, "b") 3 -5 [1, 2]
#= P(x: 2.0, y: 2.0) P(x: 2.0, y: 9.0) true
#= -17
