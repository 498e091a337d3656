# Structs nest, hold arrays and texts; assignment copies all of it
struct V { x: f32, y: f32, z: f32 }
struct Body { pos: V, vel: V, tags: [u8; 3], name: str }
var b = Body(pos: V(1.0, 2.0, 3.0), name: "sun")
b.vel.y = 0.5
b.tags[2] = 255
let old = b
b.pos = V(9.0, 9.0, 9.0)
print(b)
print(old)
print(b == old, old.pos == V(1.0, 2.0, 3.0), sizeof(Body), offsetof(Body, name))
let big = 300
try { b.tags[0] = big } catch e { print(e.kind, e.message) }
let i = 3
try { print(b.tags[i]) } catch e { print(e.kind, e.message) }

#= Body(pos: V(x: 9.0, y: 9.0, z: 9.0), vel: V(x: 0.0, y: 0.5, z: 0.0), tags: [0, 0, 255], name: "sun")
#= Body(pos: V(x: 1.0, y: 2.0, z: 3.0), vel: V(x: 0.0, y: 0.5, z: 0.0), tags: [0, 0, 255], name: "sun")
#= false true 40 32
#= range 300 does not fit u8
#= index index 3 is outside an array of length 3
