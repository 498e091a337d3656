# expect: `str`, `bytes` and `list` of a pointer copy what lies there
let bytes: [u8] = [72, 105, 0, 33]
let p = bytes.ptr
print(p.str(), p.bytes(4), p.list(2), (p + 3).bytes(1), p.bytes(0))     #= Hi [72, 105, 0, 33] [72, 105] [33] []
let ints = [1 << 40, -1]
print(ints.ptr.list(2), (ints.ptr + 1).list(1), ints.ptr.bytes(16).len)     #= [1099511627776, -1] [-1] 16
let copied = ints.ptr.list(2)
copied[0] = 5
print(ints[0] == 1 << 40)     #= true
struct P { x: i16, y: i16 }
let ps = [P(1, 2), P(3, 4)]
print(ps.ptr.list(2), ps.ptr.bytes(8))     #= [P(x: 1, y: 2), P(x: 3, y: 4)] [1, 0, 2, 0, 3, 0, 4, 0]
let texts: [cstr?] = ["a", null]
print(texts.ptr.list(2))     #= ["a", null]
fn kind(f) -> str { try { f(); "fine" } catch e { e.kind } }
let wild = 64 as *u8
print(kind(|| wild.str()), kind(|| wild.bytes(3)), kind(|| wild.list(3)), kind(|| p.bytes(-1)))     #= fault fault fault range
