# expect: line 4, `size` is already defined as a constant
#? exit 2
const size = 4
fn size() = 5
print(size)

#! error[duplicate-definition]: `size` is already defined here
#!  --> errors/names/function_and_const.arc:4:4
#!   |
#! 3 | const size = 4
#!   |       ---- the first one
#! 4 | fn size() = 5
#!   |    ^^^^ the second one
