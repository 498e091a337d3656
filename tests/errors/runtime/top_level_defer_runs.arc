# expect: the division by zero; the defers run before the report
#? exit 1
defer print("closed")
let zero = "".len
print(1 / zero)
#= closed

#! error: division by zero
#!  --> errors/runtime/top_level_defer_runs.arc:5:7
#!   |
#! 5 | print(1 / zero)
#!   |       ^^^^^^^^
