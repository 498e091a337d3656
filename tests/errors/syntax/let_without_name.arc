# expect: line 3, a name is expected, found `=`
#? exit 2
let = 5
print(1)
