# expect: line 5, `[str]` where `[int]` is wanted
#? exit 2
var xs = [1, 2]
let names = ["a"]
xs = names
print(xs)
