# expect: chr(-1) is no character
#? exit 1
let code = "".len - 1
print(chr(code))
