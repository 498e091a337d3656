# Functions are values: in variables, lists, maps, fields; named ones too
fn double(x: int) -> int = x * 2
fn square(x: int) -> int = x * x
let f = double
print(f(4))
let all = [double, square, |x| x + 1]
print(all.map(|g| g(5)))
let ops = ["+": |a: int, b: int| a + b, "-": |a: int, b: int| a - b]
print(ops["+"](2, 3), ops["-"](2, 3))
struct Op { name: str, run: fn(int) -> int }
let op = Op("double", double)
print(op.name, op.run(21))
fn compose(f, g) = |x| g(f(x))
print(compose(double, square)(3), compose(|x: int| x + 1, |y: int| str(y))(4))
fn twice(f: fn(int) -> int, x: int) -> int = f(f(x))
print(twice(double, 3), twice(|x| x - 1, 3))

#= 8
#= [10, 25, 6]
#= 5 -1
#= double 42
#= 36 5
#= 12 1
