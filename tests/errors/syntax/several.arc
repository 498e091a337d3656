# One run reports them all, and goes on with the next statement.
let a = 1 +* 2
let b = 3
let = 4
print(b)
fn (x) { }
print(a b)
