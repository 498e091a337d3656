# == compares by value: texts, tuples, lists, maps, structs, arrays, enums, optionals; objects by identity.
struct P { x: int, t: (str, [int]), a: [u8; 2] }
class C { n: int }
enum E { A(int, str), B(list: [int]), D }
enum F { G, H }
let c = C(1)
print((1, ("a", [1])) == (1, ("a", [1])), [[1], []] == [[1], []], [1] == [1, 2])     #= true true false
print(["a": [1], "b": [2]] == ["b": [2], "a": [1]], ["a": 1] == ["a": 2], ["a": 1] != ["b": 1])     #= true false true
print(P(1, ("a", [1]), [1, 2]) == P(1, ("a", [1]), [1, 2]), P(1, ("a", [1])) == P(1, ("a", [2])), P() != P(a: [0, 1]))     #= true false true
print(A(1, "x") == A(1, "x"), A(1, "x") == A(2, "x"), B([1]) == B([1]), D == D, A(0, "") == D, G == F.G, G != H)     #= true false true true false true true
print(c == c, c == C(1), [c] == [c], [c] == [C(1)], (c, 1) == (c, 1))     #= true false true false true
let (o, q): (int?, int?) = (1, null)
print(o == 1, o == q, q == null, null == q, o != null, [o, q] == [1, null], (o, q) == (1, null))     #= true false true true true true true
print(1..3 == 1..3, 1..=2 == 1..3, 0.0 == -0.0, 1 == 1.0, "é" == "\u{e9}", true != false)     #= true true true true true true
let nan = 0.0 / 0.0
print(nan == nan, [nan] == [nan], (nan, 1) == (nan, 1), [1.0] == [1])     #= false false false true
