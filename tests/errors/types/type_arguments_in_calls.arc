# expect: type arguments are not written in calls
class Stack[T] { items: [T] = [] }
fn last[T](xs: [T]) -> T = xs[0]
let s = Stack[int]()
print(last[int]([1]))
let n: int[str] = 1

#! error[type-arguments]: type arguments are not written where a value stands
#!  --> errors/types/type_arguments_in_calls.arc:4:9
#!   |
#! 4 | let s = Stack[int]()
#!   |         ^^^^^^^^^^
#!   |
#!   = help: they follow from the values, or from the type that is wanted: `let x: Stack[int] = Stack()`
#!
#! error[type-arguments]: type arguments are not written where a value stands
#!  --> errors/types/type_arguments_in_calls.arc:5:7
#!   |
#! 5 | print(last[int]([1]))
#!   |       ^^^^^^^^^
#!   |
#!   = help: they follow from the arguments: `last(…)`
#!
#! error[type-arguments]: `int` takes no type arguments
#!  --> errors/types/type_arguments_in_calls.arc:6:8
#!   |
#! 6 | let n: int[str] = 1
#!   |        ^^^^^^^^
#!   |
#!   = help: a list of it is `[int]`, an array of three `[int; 3]`
