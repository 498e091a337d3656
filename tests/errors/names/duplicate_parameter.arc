# expect: line 3, two parameters are called `x`
#? exit 2
fn f(x, y, x) = x + y
print(f(1, 2, 3))

#! error[duplicate-parameter]: two parameters are called `x`
#!  --> errors/names/duplicate_parameter.arc:3:12
#!   |
#! 3 | fn f(x, y, x) = x + y
#!   |      -     ^
#!   |      |
#!   |      the first one
