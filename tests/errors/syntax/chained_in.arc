# expect: line 4, comparisons are not chained
#? exit 2
let a = 1
print(0 < a in 0..5)
