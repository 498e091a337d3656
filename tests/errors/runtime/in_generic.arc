# expect: overflow at line 3; the trace names `add`, once for each call
#? exit 1
fn add(a, b) = a + b
print(add(1.5, 2))      #= 3.5
print(add("a", "b"))    #= ab
print(add(9223372036854775807, 1))
