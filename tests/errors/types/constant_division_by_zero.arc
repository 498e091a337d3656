# expect: the constant cannot be computed: division by zero, line 3
#? exit 2
const BAD = 1 / 0
print(BAD)
