# expect: line 3, `{}` is a block without a value; help: `[:]` and `[]`
#? exit 2
let ages = {}
print(ages)
