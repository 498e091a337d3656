# expect: line 4, nothing is called `lenght`; did you mean `length`?
#? exit 2
let length = 5
print(lenght + 1)
