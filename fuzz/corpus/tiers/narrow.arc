fn f(n: int) -> (int, [int]) {
  var a: u8 = 0
  var b: i8 = 0
  var c: u16 = 0
  var d: i32 = 0
  var e: u32 = 0
  let errors = [0, 0, 0, 0, 0]
  for i in 0..n {
    try { a += i % 50 } catch { a = 0; errors[0] += 1 }
    try { b -= i % 30 } catch { b = 127; errors[1] += 1 }
    try { c = c * 3 + i } catch { c = i % 100; errors[2] += 1 }
    try { d = d * 7 - i } catch { d = -d % 1000; errors[3] += 1 }
    try { e = e * 5 + 1 } catch { e = 4294967295; e = e % 1000; errors[4] += 1 }
  }
  (a + b + c + d + e, errors)
}
print(f(3), f(5000))
let u8s: [u8] = [0; 16]
let i16s: [i16] = [0; 16]
let f32s: [f32] = [0.0; 16]
let u64s: [u64] = [0; 16]
fn g(n: int) -> int {
  var errors = 0
  for i in 0..n {
    let k = i % 16
    try { u8s[k] += k * 3 } catch { u8s[k] = 255 - k; errors += 1 }
    try { i16s[k] = i16s[k] * 2 - i } catch { i16s[k] = -k; errors += 1 }
    f32s[k] = f32s[k] * 1.1 + 0.1
    u64s[k] = u64s[k] *% 6364136223846793005 +% 1
    try { u8s[(i * 5) % 17] ^= 1 } catch { errors += 10 }
  }
  errors
}
print(g(100), g(5000), u8s, i16s, f32s, u64s)
