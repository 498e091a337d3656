# expect: line 3, `*` does not work on `str` and `int`; through which calls is told
#? exit 2
fn inner(x) = x * 2
fn outer(x) = inner(x)
print(outer(5))
print(outer("five"))

#! error[operator-types]: `*` does not work on `str` and `int`
#!  --> errors/types/generic_in_generic.arc:3:17
#!   |
#! 3 | fn inner(x) = x * 2
#!   |               - ^ - this is `int`
#!   |               |
#!   |               this is `str`
#! 4 | fn outer(x) = inner(x)
#!   |               -------- `inner` is called here with (str)
#!   |
#!   = help: `text.repeat(n)` is the text n times
