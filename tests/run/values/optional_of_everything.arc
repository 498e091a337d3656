# `T?` of every kind of value.
struct P { x: int }
class C { x: int }
enum E { A, B }
enum F { G(int), H }
let a: int? = 0
let b: float? = 0.0
let c: bool? = false
let d: str? = ""
let e: [int]? = []
let f: [str: int]? = [:]
let g: (int, int)? = (0, 0)
let h: P? = P(0)
let i: C? = C(0)
let j: E? = A
let k: F? = H
let l: (fn() -> int)? = || 0
let m: [u8; 2]? = [0, 0]
let n: u8? = 0
let o: *int? = null
print(a == null, b == null, c == null, d == null, e == null, f == null, g == null, h == null, i == null)
#= false false false false false false false false false
print(j == null, k == null, l == null, m == null, n == null, o == null)     #= false false false false false true
print(a, b, c, d, e, f, g, h, i, j, k, m, n, o)     #= 0 0.0 false  [] [:] (0, 0) P(x: 0) C(x: 0) A H [0, 0] 0 null
print(a! + 1, b!, c!, d! + "x", e!.len, g!.0, h!.x, i!.x, l!(), m![1], n!)     #= 1 0.0 false x 0 0 0 0 0 0 0
