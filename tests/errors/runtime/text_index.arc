# expect: index 4 of a text of 4 bytes
#? exit 1
let s = "text"
let i = s.len
print(s[i])

#! error: index 4 is outside a text of 4 bytes
#!  --> errors/runtime/text_index.arc:5:7
#!   |
#! 5 | print(s[i])
#!   |       ^^^^
