# expect: overflow at line 3; the trace names `add`, once for each call
#? exit 1
fn add(a, b) = a + b
print(add(1.5, 2))      #= 3.5
print(add("a", "b"))    #= ab
print(add(9223372036854775807, 1))

#! error: 9223372036854775807 + 1 overflows
#!  --> errors/runtime/in_generic.arc:3:16
#!   |
#! 3 | fn add(a, b) = a + b
#!   |                ^^^^^
#!   in add at errors/runtime/in_generic.arc:3:16
#!   in top level at errors/runtime/in_generic.arc:6:7
