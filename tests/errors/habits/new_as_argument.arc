# expect: line 3, there is no `new`
#? exit 2
print(new Error("x"))
