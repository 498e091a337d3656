# expect: line 3, `<` does not work on `bool` and `bool`
#? exit 2
print(true < false)
