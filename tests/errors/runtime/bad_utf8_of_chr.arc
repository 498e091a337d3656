# expect: chr(-1) is no character
#? exit 1
let code = "".len - 1
print(chr(code))

#! error: -1 is not the code of a character
#!  --> errors/runtime/bad_utf8_of_chr.arc:4:7
#!   |
#! 4 | print(chr(code))
#!   |       ^^^^^^^^^
