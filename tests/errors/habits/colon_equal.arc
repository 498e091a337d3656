# expect: line 3, `:=` is written `let x = …`
#? exit 2
x := 5
print(x)
