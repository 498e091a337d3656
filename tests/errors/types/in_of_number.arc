# expect: line 3, `in` wants a range or a list on the right
#? exit 2
print(1 in 5)
