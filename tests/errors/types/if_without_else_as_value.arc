# expect: line 4, the `if` must give an `int`, but has no `else`
#? exit 2
let n = 3
let size: int = if n > 2 { 1 }
print(size)
