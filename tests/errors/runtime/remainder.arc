# expect: division by zero at `%`
#? exit 1
fn modulo(a: int, b: int) = a % b
print(modulo(7, 3))     #= 1
print(modulo(7, 0))
