# A null goes where a T? is wanted, and so does a T.
fn name_of(known: bool) -> str? = if known { "Ada" } else { null }
print(name_of(true), name_of(false))     #= Ada null
let xs: [str?] = ["a", null]
print(xs, xs[1] == null)     #= ["a", null] true
var maybe: str? = null
print(maybe ?? "unset")     #= unset
maybe = "set"
print(maybe ?? "unset")     #= set
