# `p as int`, `n as *T` and `p as *T` cross over.
var n = 0x0102_0304
let p = &n
let address = p as int
print(address != 0, address as *int == p, *(address as *int))     #= true true 16909060
let bytes = p as *u8
print(bytes[0], bytes[1], bytes[2], bytes[3])     #= 4 3 2 1
bytes[1] = 0xff
print("{n:x}")     #= 102ff04
let any: *void = p
print(any as *int == p, *(any as *u16))     #= true 65284
print(0 as *int? == null, try { print(0 as *int); 0 } catch e { print(e.kind); 1 })
#= null
#= true 1
