# Tuples are equal by value; nested too
print((1, "a") == (1, "a"), (1, "a") != (1, "b"), ((1, 2.0), [3]) == ((1, 2.0), [3]))
print((1, null) == (1, "x"), [(1, 2)] == [(1, 2)])

#= true true true
#= false true
