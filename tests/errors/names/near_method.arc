# expect: line 4, `[int]` has no `psuh`; did you mean `push`?
#? exit 2
let xs = [1]
xs.psuh(2)
print(xs)
