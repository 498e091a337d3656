# expect: line 3, `+` on two lists, or at least on a list and an int, is reported; nothing is printed
#? exit 2
print([1] + 2)
