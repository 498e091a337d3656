# expect: line 4, there is no `++`; write `+= 1`
#? exit 2
var x = 0
x++
print(x)
