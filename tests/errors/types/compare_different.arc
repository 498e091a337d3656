# expect: line 3, `==` does not work on `int` and `str`
#? exit 2
print(1 == "1")
