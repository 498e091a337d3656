# expect: line 3, two parameters are called `x`
#? exit 2
fn f(x, y, x) = x + y
print(f(1, 2, 3))
