# assert throws an error of kind "assert" that shows both sides.
fn message(f: fn() -> ()) -> str = try { f(); "held" } catch e { e.message }
let (a, b, s) = (1, 2, "x")
print(message(|| { assert a < b }), message(|| { assert s == "x", "not shown" }))     #= held held
print(message(|| { assert a == b }))
#= assertion failed: a == b
#=   left: 1
#=  right: 2
print(message(|| { assert [a] == [b, a], "lists differ" }))
#= lists differ
#=   left: [1]
#=  right: [2, 1]
print(message(|| { assert a > b and true }), message(|| { assert false, "{a}-{b}" }))     #= assertion failed: a > b and true 1-2
print(message(|| { assert s in ["y"] }))     #= assertion failed: s in ["y"]
