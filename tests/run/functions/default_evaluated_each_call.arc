# A default is evaluated at each call that leaves it out; it sees the file's variables.
var next = 0
fn fresh() { next += 1; next }
fn tag(id = fresh()) = id
print(tag(), tag(), tag(100), tag())     #= 1 2 100 3
fn list(xs: [int] = []) { xs.push(1); xs.len }
print(list(), list())     #= 1 1
