# expect: line 3, tuples are not supported yet, at the tuple
#? exit 2
let t = (1, "a")
print(1)
