# Fields by order, by name, with defaults, as zero where left out.
struct Inner { a: int = 7, b: str }
struct S { i: int, f: float, b: bool, s: str, l: [int], m: [str: int], t: (int, str), o: int?, n: Inner, a: [u8; 2], e: int = 5, k: [str] = ["k"] }
print(S())
#= S(i: 0, f: 0.0, b: false, s: "", l: [], m: [:], t: (0, ""), o: null, n: Inner(a: 0, b: ""), a: [0, 0], e: 5, k: ["k"])
let s = S(1, 2, o: 3, a: [9], n: Inner(b: "x"))
print(s.i, s.f, s.o, s.a, s.n)     #= 1 2.0 3 [9, 0] Inner(a: 7, b: "x")
let (x, y) = (S(), S())
x.l.push(1)
x.k.push("more")
print(x.l, y.l, x.k, y.k)     #= [1] [] ["k", "more"] ["k"]
struct Nothing { }
struct One { only: Nothing, v: int = 3 }
print(Nothing(), One(), Nothing() == Nothing())     #= Nothing() One(only: Nothing(), v: 3) true
