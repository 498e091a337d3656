# expect: int(1e300) cannot be an int: the value is named
#? exit 1
let x = 1e300
print(int(x))
