# expect: line 4, null cannot be stored in a `str`
#? exit 2
var name = "Ada"
name = null
print(name)
