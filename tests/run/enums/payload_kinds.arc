# A payload may hold everything: structs, arrays, closures, optionals, maps, tuples, other enums.
struct P { x: i16, a: [u8; 3] }
enum Inner { A, B(int) }
enum E {
  Struct(P), Array([u8; 2]), Call(f: fn(int) -> int), Maybe(int?), Map([str: int]), Tuple((int, str)), Nested(Inner, Inner)
  Many(a: u8, b: f32, c: bool, d: str), Nothing
}
let all = [Struct(P(1, [2])), Array([3, 4]), Maybe(null), Maybe(5), Map(["k": 6]), Tuple((7, "t")), Nested(A, B(8)), Many(9, 0.5, true, "d"), Nothing]
for e in all { print(e) }
#= Struct(P(x: 1, a: [2, 0, 0]))
#= Array([3, 4])
#= Maybe(null)
#= Maybe(5)
#= Map(["k": 6])
#= Tuple((7, "t"))
#= Nested(A, B(8))
#= Many(a: 9, b: 0.5, c: true, d: "d")
#= Nothing
fn sum(e: E) -> int = match e {
  Struct(P(x, a)) => x + a[0]
  Array(a) => a[0] + a[1]
  Call(f) => f(10)
  Maybe(null) | Nothing => 0
  Maybe(n) => n!
  Map(m) => m.values().sum()
  Tuple((n, s)) => n + s.len
  Nested(A, B(n)) | Nested(B(n), A) => n
  Nested(_, _) => -1
  Many(a, b, c, d) => a + int(b * 2) + int(c) + d.len
}
print(all.map(sum), sum(Call(|n| n * n)), sum(Nested(A, A)))     #= [3, 7, 0, 5, 6, 8, 8, 12, 0] 100 -1
print(all == all.copy(), Array([3, 4]) == all[1], Many(9, 0.5, true, "d") == all[7], Maybe(1) == Maybe(null))     #= true true true false
let big = 256
print(try { str(Many(big, 0, false, "")) } catch e { e.message })     #= 256 does not fit u8
