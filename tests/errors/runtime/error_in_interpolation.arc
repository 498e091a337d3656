# expect: the caret stands inside the text, under the division
#? exit 1
let zero = "".len
print("one by zero is {1 / zero}")

#! error: division by zero
#!  --> errors/runtime/error_in_interpolation.arc:4:24
#!   |
#! 4 | print("one by zero is {1 / zero}")
#!   |                        ^^^^^^^^
