let xs = [1; 1000000]
xs.push(2)
print(xs.len, xs[999999] + xs[1000000])     #= 1000001 3
let bytes: [u8] = [255; 5000000]
print(bytes.len, bytes[4999999])     #= 5000000 255
