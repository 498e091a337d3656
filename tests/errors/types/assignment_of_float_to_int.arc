# expect: line 4, `1.5` is `float`, `n` is `int`; help on int(x) and round
#? exit 2
var n = 1
n = 1.5
print(n)
