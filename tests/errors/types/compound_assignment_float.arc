# expect: line 4, an `int` variable cannot take the `float` that n * 1.5 is
#? exit 2
var n = 10
n *= 1.5
print(n)
