# A declared name goes before the built-in one.
extern fn abs(x: c_int) -> c_int
print(abs(-2))     #= 2
print(try { abs(5_000_000_000 + args.len) } catch e { -1 })     #= -1
