# expect: line 3, an error at the second comma
#? exit 2
print(1,, 2)
