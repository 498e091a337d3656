# expect: line 3, the second element is `int`, the first `[int]`
#? exit 2
let grid = [[1, 2], 3]
print(grid)
