let xs: [u8] = [1, 2, 3, 4]
let p = xs.ptr as *u32
print(*p == 0x04030201)     #= true
let address = p as int
print(address != 0, *(address as *u8))     #= true 1
print(try { 0 as *u8; "ok" } catch e { e.kind })     #= null
