# expect: line 4, `f` may be null and cannot be called before it is tested
#? exit 2
extern? fn arcane_missing_function(x: c_int) -> c_int
print(arcane_missing_function(1))

#! error[may-be-missing]: `arcane_missing_function` may be missing in the library
#!  --> errors/types/optional_extern_called.arc:4:7
#!   |
#! 3 | extern? fn arcane_missing_function(x: c_int) -> c_int
#!   |         --------------------------------------------- declared with `extern?`
#! 4 | print(arcane_missing_function(1))
#!   |       ^^^^^^^^^^^^^^^^^^^^^^^
#!   |
#!   = help: test it first: `if arcane_missing_function != null { arcane_missing_function(…) }`
