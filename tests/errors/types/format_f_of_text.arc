# expect: line 4, the format `.2f` works on numbers, this is `str`
#? exit 2
let s = "1.5"
print("{s:.2f}")
