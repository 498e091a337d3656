# expect: line 3, `b` has no default but stands behind one that has
#? exit 2
fn f(a = 1, b) = a + b
print(f(1, 2))
