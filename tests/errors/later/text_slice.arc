# expect: line 4, slices are not supported yet
#? exit 2
let s = "text"
print(s[0..2])
