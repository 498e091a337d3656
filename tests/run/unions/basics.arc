# A union's fields share their bytes
union Word { i: u32, f: f32, b: [u8; 4] }
var w = Word(f: 1.0)
print(w.i, w.b[3], w.b[0])
w.i = 0x01020304
print(w.b[0], w.b[3])
w.b[0] = 255
print(w.i)

#= 1065353216 63 0
#= 4 1
#= 16909311
