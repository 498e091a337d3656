# expect: line 3, `class` is a word of the language, and cannot be a name
#? exit 2
let class = "first"
print(class)
