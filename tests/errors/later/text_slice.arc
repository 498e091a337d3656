# expect: line 4, slices are not supported yet
#? exit 2
let s = "text"
print(s[0..2])

#! error[not-supported-yet]: a slice is not supported yet
#!  --> errors/later/text_slice.arc:4:7
#!   |
#! 4 | print(s[0..2])
#!   |       ^^^^^^^ not supported yet
