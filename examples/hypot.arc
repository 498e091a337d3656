# A function from a library: the length of the longest side of a right-angled triangle.
#
#     arc examples/hypot.arc
#
# "m" is libm, C's library of mathematics, found as the system's linker finds it. `f64` is C's double;
# in Arcane its values are `float`s.
extern "m" fn hypot(x: f64, y: f64) -> f64

print(hypot(3.0, 4.0))

# An int becomes a float where a float is wanted.
print(hypot(5, 12))

# It is a function like any other: it can be called from functions, in loops, within texts.
fn diagonal(width, height) = hypot(width, height)

for height in 1..=3 {
  print("1 by {height}: {diagonal(1, height):.4f}")
}

# A wrong argument is an error with a caret under it, before anything runs. Try this one:
#
#     print(hypot("3", 4))
