# The kind of every error that a script meets without C.
fn kind(f: fn() -> ()) -> str { try { f(); "none" } catch e { e.kind } }
let (zero, none, xs, m): (int, int?, [int], [str: int]) = (0, null, [1], [:])
print(kind(|| { xs[1]; () }), kind(|| { "abc"[3]; () }), kind(|| { xs[0..2]; () }), kind(|| { "é"[..1]; () }))     #= index index index index
print(kind(|| { m["x"]; () }), kind(|| { 1 / zero; () }), kind(|| { none!; () }), kind(|| { 9223372036854775807 + 1 + zero; () }))     #= key zero null overflow
print(kind(|| { let _b: u8 = 256 + zero; () }), kind(|| { 1 << 64 + zero; () }), kind(|| { chr(-1 + zero); () }), kind(|| { int(1e300); () }))     #= range range range range
print(kind(|| { *(8 as *int); () }), kind(|| { assert zero == 1 }), kind(|| throw Error("x")), kind(|| { fn f(n: int) -> int = f(n + 1) + 1; f(0); () }))     #= fault assert error stack
print(kind(|| { let c: cstr = "a\0b".repeat(1); print(c) }), kind(|| { [0; -1 + zero]; () }), kind(|| xs.insert(5, 1)), kind(|| { "a".repeat(-1 + zero); () }))     #= nul range index range
print(kind(|| { 0 as *int; () }), kind(|| { xs.remove(3); () }), kind(|| { "a".split(""); () }), kind(|| ()))     #= null index range none
