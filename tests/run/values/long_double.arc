# c_longdouble: in variables, fields, elements, behind pointers
struct L { a: u8, d: c_longdouble, z: i32 }
var l = L(1, 2.5, 3)
l.d = 0.125
print(l, l.d * 2, sizeof(L), offsetof(L, z), l == L(1, 0.125, 3))
let ls = [l, L()]
ls[1].d = 7
print(ls, ls[1].d)
var x: c_longdouble = 3
x += 0.5
print(x)
let p = &x
*p = 9.25
print(x, *p)
let f = || x
print(f())
extern {
  struct Point { x: c_int, y: c_int }
  enum Color: c_int { RED, GREEN }
}
print(Point(1, 2), GREEN, keep(|a: int| a + 1)(3))
let q = 8 as *L
try { q.d = 1 } catch e { print(e.kind) }
fn g(v: c_longdouble) -> c_longdouble = v + 1
print(g(1.5))
var arr: [c_longdouble; 3]
arr[1] = 4.5
print(arr)

#= L(a: 1, d: 0.125, z: 3) 0.25 48 32 true
#= [L(a: 1, d: 0.125, z: 3), L(a: 0, d: 7.0, z: 0)] 7.0
#= 3.5
#= 9.25 9.25
#= 9.25
#= Point(x: 1, y: 2) GREEN 4
#= fault
#= 2.5
#= [0.0, 4.5, 0.0]
