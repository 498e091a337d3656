# An error in a generic function is seen through the call that asked for these types.
fn add(a, b) = a + b
print(add(1, 2))
print(add(1, "x"))

#! error[operator-types]: `+` does not work on `int` and `str`
#!  --> errors/types/generic_body.arc:2:18
#!   |
#! 2 | fn add(a, b) = a + b
#!   |                - ^ - this is `str`
#!   |                |
#!   |                this is `int`
#! 3 | print(add(1, 2))
#! 4 | print(add(1, "x"))
#!   |       ----------- `add` is called here with (int, str)
#!   |
#! help: `str(x)` makes text of any value, and so does `"{x}"`
#!   |
#! 2 | fn add(a, b) = str(a) + b
#!   |                ++++ +
