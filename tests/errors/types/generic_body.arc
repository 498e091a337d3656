# An error in a generic function is seen through the call that asked for these types.
fn add(a, b) = a + b
print(add(1, 2))
print(add(1, "x"))
