# expect: line 3, `func` is written `fn`
#? exit 2
func f() { print(1) }
f()
