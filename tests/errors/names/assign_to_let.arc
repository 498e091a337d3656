let x = 1
x = 2
x += 1
for i in 0..3 { i = 5 }
const N = 1
N = 2
fn f() { }
f = 1
