# expect: the division by zero in the default of `b`, with the call that needed it
#? exit 1
fn f(a: int, b: int = 10 / a) = b
print(f(5))     #= 2
print(f(0))
