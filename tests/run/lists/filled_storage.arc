let buffer: [u8] = [255; 4]
for i in 0..buffer.len { buffer[i] -= i }
print(buffer)     #= [255, 254, 253, 252]
let floats: [f32] = [0.0; 3]
floats[1] = 2
print(floats)     #= [0.0, 2.0, 0.0]
