# A parameter and a result may have a storage type: the call checks.
fn low(x: u8) -> int = x
print(low(255))     #= 255
let many = 256
print(try { low(many) } catch e { -1 })     #= -1
fn byte(n: int) -> u8 = n
print(byte(7) + 1)     #= 8
print(try { str(byte(-1)) } catch e { e.kind })     #= range
