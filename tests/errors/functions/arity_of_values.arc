# expect: function values take what their types say
let f = |a: int, b: int| a + b
print(f(1))
print(f(1, 2, 3))
print(f("x", 2))
print(f(a: 1, b: 2))
let g: fn(int) -> str = |x| x
[1].each(5)

#! error[wrong-arguments]: `fn(int, int) -> int` takes 2 arguments, not 1
#!  --> errors/functions/arity_of_values.arc:3:8
#!   |
#! 3 | print(f(1))
#!   |        ^^^
#!
#! error[wrong-arguments]: `fn(int, int) -> int` takes 2 arguments, not 3
#!  --> errors/functions/arity_of_values.arc:4:8
#!   |
#! 4 | print(f(1, 2, 3))
#!   |        ^^^^^^^^^
#!
#! error[type-mismatch]: expected `int`, found `str`
#!  --> errors/functions/arity_of_values.arc:5:9
#!   |
#! 5 | print(f("x", 2))
#!   |       - ^^^ this is `str`
#!   |       |
#!   |       by the type of this function
#!
#! error[no-named-arguments]: a function value takes no arguments by name
#!  --> errors/functions/arity_of_values.arc:6:9
#!   |
#! 6 | print(f(a: 1, b: 2))
#!   |         ^
#!
#! error[type-mismatch]: expected `str`, found `int`
#!  --> errors/functions/arity_of_values.arc:7:29
#!   |
#! 7 | let g: fn(int) -> str = |x| x
#!   |                          -  ^ this is `int`
#!   |                          |
#!   |                          `x` is an `int` since here
#!   |
#! help: `str(x)` makes text of any value, and so does `"{x}"`
#!   |
#! 7 | let g: fn(int) -> str = |x| str(x)
#!   |                             ++++ +
#!
#! error[type-mismatch]: expected `fn(int)`, found `int`
#!   --> errors/functions/arity_of_values.arc:8:10
#!    |
#!  8 | [1].each(5)
#!    |          ^ this is `int`
#!    |
#!   ::: std/list.arc:32:21
#!    |
#! 32 | fn each[T](xs: [T], f: fn(T)) {
#!    |                     - `f` is declared here
