# expect: index 4 of a text of 4 bytes
#? exit 1
let s = "text"
let i = s.len
print(s[i])
