# expect: line 4, `q` is no format; help tells what a format is
#? exit 2
let n = 5
print("{n:4q}")
