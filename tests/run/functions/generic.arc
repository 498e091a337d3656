# A parameter without a type takes any type for which the body makes sense.
fn twice(x) = x + x
print(twice(2), twice(1.5), twice("ab"))     #= 4 3.0 abab
fn pick(first: bool, a, b) = if first { a } else { b }
print(pick(true, 1, 2), pick(false, "x", "y"))     #= 1 y
fn count(xs) = xs.len
print(count([1, 2]), count(["a"]), count("four"))     #= 2 1 4
fn area(w, h) = w * h
print(area(2, 3), area(2, 1.5), area(0.5, 4))     #= 6 3.0 2.0
