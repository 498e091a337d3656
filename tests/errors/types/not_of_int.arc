# expect: line 3, `not` works on `bool`
#? exit 2
print(not 5)
