# expect: line 3, this text is not closed
#? exit 2
let s = r"no end
print(s)
