# A pointer keeps what it points into alive
fn make() { let xs = [1, 2, 3]; &xs[1] }
fn local() { var x = 41; let p = &x; x += 1; p }
let p = make()
let q = local()
for i in 0..1000 { let _garbage = [i; 100] }
print(*p, *q)
*q = 7
print(*q)

#= 2 42
#= 7
