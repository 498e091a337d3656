# expect: line 4, the call is not known before the program runs
#? exit 2
fn f() = 5
const N = f()
print(N)
