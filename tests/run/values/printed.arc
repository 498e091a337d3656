# print shows every value readably.
struct P { x: int, s: str }
struct Empty { }
class C { p: P, next: C? = null }
enum Plain { ONE, TWO }
enum Full { None, One(int), Two(a: str, b: float) }
let some: int? = 1
let none: str? = null
print(1, -1, 1.0, 1e100, true, "text", 'a')     #= 1 -1 1.0 1e+100 true text 97
print([1], ["a"], [[1.5]], [none, "x"], [some])     #= [1] ["a"] [[1.5]] [null, "x"] [1]
print((1, "a"), (1,), ["k": "v"], [1: [2: "x"]], [(1, true): "p"])     #= (1, "a") (1,) ["k": "v"] [1: [2: "x"]] [(1, true): "p"]
print(P(1, "q\"\n"), Empty(), [Empty()], C(P(2, "")))     #= P(x: 1, s: "q\"\n") Empty() [Empty()] C(p: P(x: 2, s: ""), next: null)
print(ONE, Plain.TWO, [ONE], None, One(1), Two("a", 2.0), [Full.None, One(2)])     #= ONE TWO [ONE] None One(1) Two(a: "a", b: 2.0) [None, One(2)]
print(some, none, 1..3, Error("e"), ())     #= 1 null 1..3 Error("e") ()
print("{P(1, "a")} {[some, null]} {(none, "b")}")     #= P(x: 1, s: "a") [1, null] (null, "b")
let ten: [u8] = [255]
var array: [f32; 2] = [0.5, 1]
print(ten, array, str([1]) + str(none))     #= [255] [0.5, 1.0] [1]null
