# expect: line 3, this `(` is not closed
#? exit 2
print(1 + (2 * 3)
