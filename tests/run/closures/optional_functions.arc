# A nullable function
fn run(f: (fn(int) -> int)?, x: int) -> int { if f != null { f(x) } else { 0 } }
print(run(null, 1), run(|x| x + 1, 1))
let g: (fn() -> str)? = || "called"
print(g!())

#= 0 2
#= called
