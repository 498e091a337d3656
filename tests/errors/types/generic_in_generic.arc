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
#!
#! error[result-type-needed]: the result of `outer` cannot be inferred
#!  --> errors/types/generic_in_generic.arc:4:1
#!   |
#! 4 | fn outer(x) = inner(x)
#!   | ^^^^^^^^^^^
#! 5 | print(outer(5))
#! 6 | print(outer("five"))
#!   |       -------------
#!   |       |
#!   |       it calls itself here, before any path told the type
#!   |       `outer` is called here with (str)
#!   |
#!   = help: write the result: `fn name(…) -> int`
