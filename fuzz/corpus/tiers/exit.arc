extern "./libthere_and_back.so" { fn each_index(n: i32, f: fn(i32)) }
var n = 0
fn go(k: int) { defer print("never printed"); each_index(3, |i: int| { n += 1; if n == 2500 { print("leaving", n); exit(7) } }) }
for i in 0..5000 { if i % 1000 == 0 { print(i) }; if n < 2490 { n += 3 } else { go(i) } }
