# expect: line 3, the format `x` works on `int`, this is `float`
#? exit 2
print("{1.5:x}")
