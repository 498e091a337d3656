# Lists of u8, i16 and f32 in hot loops: numbers are rounded and checked when they are stored, whole when read.
fn bytes(turns: int) -> ([u8], int) {
  let xs: [u8] = [0, 100, 200, 255]
  var errors = 0
  for i in 0..turns {
    try { xs[i % 4] += i % 3 } catch e { if e.kind == "range" { errors += 1 }; xs[i % 4] = 7 }
  }
  (xs, errors)
}
print(bytes(4000))  #= ([252, 104, 205, 9], 16)
fn shorts(turns: int) -> ([i16], int) {
  let xs: [i16] = [32000, -32000, 0]
  var errors = 0
  for i in 0..turns {
    let step = [1, -1, 0][i % 3]
    try { xs[i % 3] += step } catch { errors += 1 }
  }
  (xs, errors)
}
print(shorts(6000))  #= ([32767, -32768, 0], 2465)
fn singles(turns: int) -> ([f32], float) {
  let xs: [f32] = [0.1, 16777216.0, 0.0]
  var sum = 0.0
  for i in 0..turns { xs[1] += 1.0; xs[2] += 0.5; sum += xs[0] }
  (xs, sum / turns)
}
print(singles(2048))  #= ([0.10000000149011612, 16777216.0, 1024.0], 0.10000000149011612)
fn outside(xs: [i16], turns: int) -> (int, int) {
  var (sum, errors) = (0, 0)
  for i in 0..turns {
    try { sum += xs[i % 5 - 1] } catch e { if e.kind == "index" { errors += 1 } }
  }
  (sum, errors)
}
print(outside([-1, -300, 2], 5000))  #= (-299000, 2000)
fn pushed(turns: int) -> (int, int, int) {
  let xs: [u8] = []
  var errors = 0
  for i in 0..turns { try { xs.push(i % 300) } catch { errors += 1 } }
  (xs.len, errors, xs[xs.len - 1])
}
print(pushed(3000))  #= (2560, 440, 255)
let words: [u32] = [4294967295, 0]
for i in 0..3000 { words[1] = words[0] - i; if words[1] < 0 { print("never") } }
print(words)  #= [4294967295, 4294964296]
