# expect: line 3, the second element is `int`, the first `[int]`
#? exit 2
let grid = [[1, 2], 3]
print(grid)

#! error[type-mismatch]: expected `[int]`, found `int`
#!  --> errors/types/nested_list.arc:3:21
#!   |
#! 3 | let grid = [[1, 2], 3]
#!   |             ------  ^ this is `int`
#!   |             |
#!   |             the first element tells the type of all
