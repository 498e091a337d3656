# The format begins at a `:` outside of all brackets.
let xs = ["a", "b"]
fn pick(xs: [str], at: int = 0) = xs[at]
print("{pick(xs, at: 1):>3}")     #=   b
