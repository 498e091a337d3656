fn add(a, b) = a + b
fn sub(a, b) { a - b }
fn mul(a: int, b: int) -> int { return a * b }
fn hello() { print("hello") }
fn answer() = 42
print(add(1, 2), sub(5, 3), mul(4, 5), answer())     #= 3 2 20 42
hello()     #= hello
