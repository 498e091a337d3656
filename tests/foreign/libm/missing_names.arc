# expect: exit 1: the symbol `hypott` is not in libm; near: hypot
#? exit 1
extern "m" fn hypott(x: f64, y: f64) -> f64
fn distance(x, y) = hypott(x, y)
print(distance(3, 4))
