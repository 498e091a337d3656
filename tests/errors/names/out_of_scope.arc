if true { let inner = 1 }
print(inner)
for i in 0..3 { }
print(i)
fn f() { let hidden = 1; hidden }
print(hidden)
