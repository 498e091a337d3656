# Lists, maps and objects are shared; tuples, structs and arrays are copied.
struct S { n: int, list: [int], array: [int; 2] }
class C { n: int }
var s = S(1, [1], [1, 1])
var t = s
t.n = 2
t.list.push(2)
t.array[0] = 9
print(s, t)     #= S(n: 1, list: [1, 2], array: [1, 1]) S(n: 2, list: [1, 2], array: [9, 1])
var a = (1, [1], C(1))
var b = a
b.0 = 5
b.1.push(5)
b.2.n = 5
print(a, b)     #= (1, [1, 5], C(n: 5)) (5, [1, 5], C(n: 5))
let list = [s, s]
list[0].n = 77
s.n = 88
print(list[0].n, list[1].n, s.n)     #= 77 1 88
fn change(s: S, c: C, xs: [int], t: (int, int)) { s.n = 0; c.n = 0; xs.push(0); t.0 = 0 }
let c = C(3)
let xs = [3]
let u = (3, 3)
change(s, c, xs, u)
print(s.n, c, xs, u)     #= 88 C(n: 0) [3, 0] (3, 3)
let m = ["s": s]
let taken = m["s"]
m["s"].n = -1
print(taken.n, m["s"].n)     #= 88 -1
let o: S? = s
s.n = 4
print(o!.n)     #= 88
