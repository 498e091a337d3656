# expect: in one run: line 4 (syntax), line 5 (unknown name) and line 6 (type)
#? exit 2
let ok = 1
let bad = )
print(okk)
let t: int = "text"
