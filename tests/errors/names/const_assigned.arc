# expect: line 4, a constant never changes
#? exit 2
const SIZE = 8
SIZE = 16
print(SIZE)
