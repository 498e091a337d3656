# Named functions, methods in lambdas, generic ones where the place tells the types, and externs.
extern fn abs(n: c_int) -> c_int
extern "m" fn fabs(x: f64) -> f64
fn inc(n: int) -> int = n + 1
fn show(x) = "<{x}>"
let f = inc
let g: fn(int) -> str = show
let h: fn(float) -> str = show
let table: [str: fn(int) -> int] = ["inc": inc, "abs": |n| abs(n), "neg": |n| -n]
print(f(1), g(2), h(2), table["inc"](1), table["abs"](-5), table["neg"](5))     #= 2 <2> <2.0> 2 5 -5
print([1, -2].map(abs), [-8.0, 2.5].map(fabs), [1, 2].map(show), ["a"].map(show))     #= [1, 2] [8.0, 2.5] ["<1>", "<2>"] ["<a>"]
fn pick(up: bool) -> fn(int) -> int = if up { inc } else { |n| n - 1 }
print(pick(true)(5), pick(false)(5), [inc, pick(false)].map(|f| f(10)))     #= 6 4 [11, 9]
print(f == inc, typeof(f), (|x: int| x * 3)(4))     #= true fn(int) -> int 12
