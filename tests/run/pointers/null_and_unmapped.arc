# Null and unmapped memory, read and written in every way, is an error that is caught.
struct P { pad: [u8; 100], x: int }
fn kind(f: fn() -> ()) -> str = try { f(); "fine" } catch e { e.kind }
let bad = 0x10 as *int
let none: *int? = null
let far = 0x7000_0000_0000 as *P
print(kind(|| { *bad; () }), kind(|| *bad = 1), kind(|| { bad[5]; () }), kind(|| *bad += 1), kind(|| { none!; () }))     #= fault fault fault fault null
print(kind(|| { far.x; () }), kind(|| far.x = 1), kind(|| { *far; () }), kind(|| { (far + 3).pad[2]; () }))     #= fault fault fault fault
print(kind(|| { (bad as *u8).str(); () }), kind(|| { (bad as *u8).bytes(4); () }), kind(|| { bad.list(2); () }))     #= fault fault fault
var n = 5
let good = &n
var seen = 0
for i in 0..1000 { try { seen += *bad } catch { seen += *good } }
print(seen)     #= 5000
print(none == null, try { str(0 as *int) } catch e { e.message })     #= true 0 cannot become a pointer that is never null
