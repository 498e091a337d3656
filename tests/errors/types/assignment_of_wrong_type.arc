# expect: line 5, "ten" is `str`, `total` is an `int`; where it was declared is shown
#? exit 2
var total = 0
total += 5
total = "ten"
print(total)
