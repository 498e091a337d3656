# expect: line 4, `+` does not work on `int` and `str`
#? exit 2
var n = 1
n += "1"
print(n)
