# expect: line 4, comparisons are not chained; help: and
#? exit 2
let a = 1
print(a == 1 == true)
