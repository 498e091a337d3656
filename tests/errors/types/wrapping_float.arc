# expect: line 3, `+%` works on `int`
#? exit 2
print(1.5 +% 2.5)
