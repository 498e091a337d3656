# Elements lie as C lays them out; stores are range-checked
let bytes: [u8] = [1, 2, 255]
bytes.push(7)
try { let big = 256; bytes.push(big) } catch e { print(e.kind, e.message) }
print(bytes, bytes.len)
let fs: [f32] = [0.1, 0.5]
print(fs)
let is: [i16] = [0; 3]
is[1] = -32768
print(is)
struct V { x: f32, y: f32, z: f32 }
let vs: [V] = []
for i in 0..3 { vs.push(V(i, i * 2, i * 3)) }
vs[1] = V(9, 9, 9)
vs[2].z = -1
print(vs, vs.len, sizeof(V))
let us: [u32] = [4294967295]
print(us[0] + 1)

#= range 256 does not fit u8
#= [1, 2, 255, 7] 4
#= [0.10000000149011612, 0.5]
#= [0, -32768, 0]
#= [V(x: 0.0, y: 0.0, z: 0.0), V(x: 9.0, y: 9.0, z: 9.0), V(x: 2.0, y: 4.0, z: -1.0)] 3 12
#= 4294967296
