# expect: line 4, the format `d` works on `int`, this is `str`
#? exit 2
let s = "text"
print("{s:d}")
