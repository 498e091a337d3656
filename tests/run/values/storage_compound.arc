# A compound assignment computes with 64 bits and then checks what it stores.
var a: u8 = 200
try { a += 100 } catch e { print(e.message) }     #= 300 does not fit u8
try { a -= 201 } catch e { print(e.message) }     #= -1 does not fit u8
a /= 3
print(a)     #= 66
a <<= 1
a |= 1
a ^= 0xff
a %= 100
print(a)     #= 22
try { a <<= 4 } catch e { print(e.message) }      #= 352 does not fit u8
try { a *= -1 } catch e { print(e.message) }      #= -22 does not fit u8
print(a)     #= 22
var f: f32 = 1
f /= 4
f += 1
print(f)     #= 1.25
