# expect: line 3, this closes nothing
#? exit 2
let x = 1]
print(x)
