# A C enum's numbers: from 0, from a constant on, negative, of every width; int(e) and places.
const BASE = 10
enum A { ZERO, ONE, TEN = BASE, ELEVEN, MINUS = -3, MINUS_TWO }
enum B: u8 { LOW, HIGH = 255 }
enum C: i64 { BIG = 0x1_0000_0000, MORE }
enum D: i16 { NEGATIVE = -32768, NEXT }
print([ZERO, ONE, TEN, ELEVEN, MINUS, MINUS_TWO].map(|a| int(a)))     #= [0, 1, 10, 11, -3, -2]
print(int(HIGH), int(C.BIG), int(MORE), int(NEGATIVE), int(NEXT), sizeof(A), sizeof(B), sizeof(C), sizeof(D))     #= 255 4294967296 4294967297 -32768 -32767 4 1 8 2
struct S { a: A, b: B, c: [B; 2], d: D }
var s = S(TEN, HIGH)
s.c[1] = HIGH
s.a = A.MINUS
print(s, sizeof(S), s.b == HIGH, s.c == [LOW, HIGH])     #= S(a: MINUS, b: HIGH, c: [LOW, HIGH], d: D(0)) 12 true true
