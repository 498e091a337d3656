# expect: line 4, a `{` in this text is not closed; help: \{
#? exit 2
let n = 1
print("n is {n")
