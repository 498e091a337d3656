# A `const` is known before the program runs.
const A = 2
const B: u8 = A * 100
const C = "a" + "b"
const D = A < 3 and not false
const E = sizeof(i32) * 2
const F = 'x' - 'a'
const G = 1.5 * A
const H = ~0 & 0xff
const I = 1 << A | 1
const J: float = 3
const K = -A
struct S { a: u8, b: u32 }
const L = offsetof(S, b) + alignof(S)
enum Color { RED = 3, BLUE }
const M = BLUE
const N = int(M) * 10
print(M == Color.BLUE, match M { RED => "red", M => "blue" }, N)     #= true blue 40
print(A, B, C, D, E, F, G, H, I, J, K, L, M)     #= 2 200 ab true 8 23 3.0 255 5 3.0 -2 8 BLUE
var room: [u8; A + E]
print(room.len)     #= 10
fn f(n: int) = match n { A => "a", E => "e", _ => "?" }
print(f(2), f(8), f(3))     #= a e ?
fn local() { const Z = A + 1; const Y = Z * 2; Y }
print(local())     #= 6
print(FORWARD)     #= 12
const FORWARD = LATER + 2
const LATER = 10
