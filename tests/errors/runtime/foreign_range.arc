extern fn abs(x: c_int) -> c_int
fn distance(a: int, b: int) = abs(a - b)
print(distance(3, 10))     #= 7
print(distance(0, 5_000_000_000))
