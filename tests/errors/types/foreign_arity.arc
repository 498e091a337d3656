extern {
  fn abs(x: c_int) -> c_int
  fn printf(format: cstr, ...) -> c_int
}
abs()
abs(1, 2)
printf()
printf(5)
printf("%d", [print])

#! error[missing-argument]: `abs` needs `x`
#!  --> errors/types/foreign_arity.arc:5:4
#!   |
#! 2 |   fn abs(x: c_int) -> c_int
#!   |   ------------------------- declared here
#! ...
#! 5 | abs()
#!   |    ^^ one argument is missing
#!
#! error[too-many-arguments]: `abs` takes one argument
#!  --> errors/types/foreign_arity.arc:6:8
#!   |
#! 2 |   fn abs(x: c_int) -> c_int
#!   |   ------------------------- declared here
#! ...
#! 6 | abs(1, 2)
#!   |        ^ this one is too many
#!
#! error[missing-argument]: `printf` needs `format`
#!  --> errors/types/foreign_arity.arc:7:7
#!   |
#! 3 |   fn printf(format: cstr, ...) -> c_int
#!   |   ------------------------------------- declared here
#! ...
#! 7 | printf()
#!   |       ^^ one argument is missing
#!
#! error[type-mismatch]: expected `str`, found `int`
#!  --> errors/types/foreign_arity.arc:8:8
#!   |
#! 3 |   fn printf(format: cstr, ...) -> c_int
#!   |             ------ `format` is declared here
#! ...
#! 8 | printf(5)
#!   |        ^ this is `int`
#!   |
#! help: `str(x)` makes text of any value, and so does `"{x}"`
#!   |
#! 8 | printf(str(5))
#!   |        ++++ +
#!
#! error[format-argument]: `%d` takes an `int`, this is `[fn(_) -> _]`
#!  --> errors/types/foreign_arity.arc:9:14
#!   |
#! 9 | printf("%d", [print])
#!   |        ----  ^^^^^^^
#!   |        |
#!   |        by this format
#!
#! error[generic-as-value]: `print` works on several types, and nothing here tells on which
#!  --> errors/types/foreign_arity.arc:9:15
#!   |
#! 9 | printf("%d", [print])
#!   |               ^^^^^
#!   |
#!   = help: write a lambda with types: `|x: int| print(x)`
