# The elements may have a storage type: the list then lies as C has it.
let bytes: [u8] = [0, 127, 255]
print(bytes, bytes[2] + 1)       #= [0, 127, 255] 256
bytes[0] = 7
bytes.push(8)
print(bytes)                     #= [7, 127, 255, 8]
fn put(n) = try { bytes[0] = n; "ok" } catch e { e.message }
print(put(255), put(256), put(-1))     #= ok 256 does not fit u8 -1 does not fit u8
let many = 300
print(try { bytes.push(many); "ok" } catch e { e.kind }, bytes.len)     #= range 4
bytes[1] += 128
print(bytes[1])                  #= 255
print(try { bytes[1] += 1; "ok" } catch e { e.kind })     #= range
