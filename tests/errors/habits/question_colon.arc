# expect: line 4, there is no `a ? b : c`; help: if with else
#? exit 2
let a = 5
print(a > 3 ? 1 : 2)
