# A dot behind a number is a fraction, a range, a method or a part.
print(1..3, 1.5, 1.max(2), 1.5.floor(), 1e2.sqrt())     #= 1..3 1.5 2 1.0 10.0
print(0x10.max(3), 0b11.min(1), 'a'.max(1))             #= 16 1 97
let t = ((1, 2.5), (3, (4, 5)))
print(t.0.1, t.1.1.0, t.1.1.1, (t.0).0)                 #= 2.5 4 5 1
var u = ((1, 2), 3)
u.0.1 = 20
u.0.0 += 5
print(u)                                                #= ((6, 20), 3)
print(1.0e3, 1e+3, 1e-3, 2E2)                           #= 1000.0 1000.0 0.001 200.0
print([1..2, 1..=2].len, -1..-3, 1..2 == 1..=1)     #= 2 -1..-3 true
