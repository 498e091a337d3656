fn twice(x) = x + x
fn fact(n) { if n <= 1 { 1 } else { n * fact(n - 1) } }
fn poly(x) { poly([x]) }
print(twice(1), twice("a"), fact(5.0))
outer: for i in 0..10 { while true { if i > 3 { break outer } continue outer } }
let r = loop { break 5 }
try { throw Error("x") } catch e { print(e.kind) }
defer print("end")
extern "z" { fn crc32(crc: c_ulong, buf: *u8, n: c_uint) -> c_ulong  fn open(path: cstr, flags: c_int = 0, ...) -> c_int fails < 0 with "cannot {path}" }
