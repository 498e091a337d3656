# sizeof, alignof and offsetof are constants of C's layout.
struct P { a: i8, b: i16, c: i8, d: i64, e: f32, f: i8, g: *void, h: [i16; 3], i: bool }
print(offsetof(P, a), offsetof(P, b), offsetof(P, c), offsetof(P, d), offsetof(P, e), offsetof(P, f), offsetof(P, g), offsetof(P, h), offsetof(P, i))     #= 0 2 4 8 16 20 24 32 38
print(sizeof(P), alignof(P))     #= 40 8
struct Q { p: P, last: u8 }
struct R { a: [P; 2], q: Q }
print(sizeof(Q), offsetof(Q, last), sizeof(R), offsetof(R, q))     #= 48 40 128 80
const SIZE = sizeof(P) + offsetof(Q, last)
var bytes: [u8; SIZE]
print(bytes.len)     #= 80
struct S { s: str, l: [int], o: int?, n: *S?, f: fn() -> int, e: E, t: (u8, int) }
enum E: u8 { ONE, TWO }
print(sizeof(S), offsetof(S, l), offsetof(S, o), offsetof(S, n), offsetof(S, f), offsetof(S, e), offsetof(S, t), sizeof(E))     #= 72 8 16 32 40 48 56 1
