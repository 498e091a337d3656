# What may be missing is tested before it is called.
extern? fn no_such_function(x: c_int) -> c_int
print(no_such_function(1))
if no_such_function == null { print(no_such_function(2)) }

#! error[may-be-missing]: `no_such_function` may be missing in the library
#!  --> errors/types/optional_function.arc:3:7
#!   |
#! 2 | extern? fn no_such_function(x: c_int) -> c_int
#!   |         -------------------------------------- declared with `extern?`
#! 3 | print(no_such_function(1))
#!   |       ^^^^^^^^^^^^^^^^
#!   |
#!   = help: test it first: `if no_such_function != null { no_such_function(…) }`
#!
#! error[may-be-missing]: `no_such_function` may be missing in the library
#!  --> errors/types/optional_function.arc:4:37
#!   |
#! 2 | extern? fn no_such_function(x: c_int) -> c_int
#!   |         -------------------------------------- declared with `extern?`
#! 3 | print(no_such_function(1))
#! 4 | if no_such_function == null { print(no_such_function(2)) }
#!   |                                     ^^^^^^^^^^^^^^^^
#!   |
#!   = help: test it first: `if no_such_function != null { no_such_function(…) }`
